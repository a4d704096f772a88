import { listOf, objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { rule, type Objection } from "../rule.ts";

export default rule({
  name: "paths-are-kebab-case-and-versioned",
  rationale: "two majors are served side by side, and an address is typed by people",
  fix: "Serve under `/<tier>/<name>/v<major>`; write paths as `/sales-orders/{orderId}`.",
  severity: "error",
  area: "design",
  profiles: ours,
  given: "$",
  check: (document) => {
    const { servers, paths, info } = objectOf(document);
    return [...versions(listOf(servers), String(objectOf(info)["version"])), ...segments(Object.keys(objectOf(paths)))];
  },
  good: { path: "/sales-orders/{orderId}" },
  bad: { path: "/salesOrders/{order_id}" },
});

function versions(servers: readonly unknown[], version: string): Objection[] {
  const major = version.split(".")[0] ?? "";
  const address = new RegExp(`^/(system|process|experience|governance)/[a-z][a-z-]*/v${major}$`);
  if (servers.length === 0) return [{ message: "The document names no server" }];
  return servers
    .map((server, index) => ({ url: String(objectOf(server)["url"]), index }))
    .filter(({ url }) => !address.test(url))
    .map(({ url, index }) => ({
      message: `The server ${url} is not /<tier>/<name>/v${major} of version ${version}`,
      path: ["servers", index, "url"],
    }));
}

function segments(paths: readonly string[]): Objection[] {
  return paths
    .filter((path) => !/^(\/([a-z][a-z0-9]*(-[a-z0-9]+)*|\{[a-z][a-zA-Z0-9]*\}))+$/.test(path))
    .map((path) => ({
      message: `The path ${path} is not kebab-case with camelCase parameters`,
      path: ["paths", path],
    }));
}
