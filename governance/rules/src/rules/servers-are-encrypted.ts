import { listOf, objectOf } from "../json.ts";
import { everyone } from "../profile.ts";
import { rule } from "../rule.ts";

export default rule({
  name: "servers-are-encrypted",
  rationale: "a token sent in the clear belongs to everybody on the way (OWASP API8:2023)",
  fix: "Name an https:// address, or a path relative to where the document is served.",
  severity: "error",
  area: "security",
  profiles: everyone,
  given: "$.servers",
  check: (servers) =>
    listOf(servers)
      .map((server, index) => ({ url: String(objectOf(server)["url"]), index }))
      .filter(({ url }) => /^(http|ws|ftp):\/\//i.test(url) && !/^\w+:\/\/(localhost|127\.|\[::1\])/i.test(url))
      .map(({ url, index }) => ({ message: `The server ${url} is not encrypted`, path: [index, "url"] })),
  good: { document: { servers: [{ url: "https://api.example.org/v1" }, { url: "http://localhost:8080/v1" }] } },
  bad: { document: { servers: [{ url: "http://api.example.org/v1" }] } },
});
