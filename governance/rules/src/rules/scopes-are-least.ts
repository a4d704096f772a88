import { listOf, objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { rule } from "../rule.ts";

export default rule({
  name: "scopes-are-least",
  rationale: "a client that only reads must not need a token that can write, and a reader's token must not write",
  fix: "Give reads an `<area>:read` scope and writes another, `<area>:write` say.",
  severity: "error",
  area: "security",
  profiles: ours,
  given: "$.paths[*][get,put,post,delete,patch]",
  check: (operation, { path }) => {
    const { limit, scopes } = objectOf(objectOf(operation)["x-policy"]);
    const named = listOf(scopes).map(String);
    const at = ["x-policy", "scopes"];
    // A POST in the class `read` is a look-up with its question in the body.
    const reads = path.at(-1) === "get" || limit === "read";
    const wrong = named.filter((scope) => (reads ? scope.endsWith(":write") : false));
    if (wrong.length > 0) return [{ message: `It only reads, and asks for ${wrong.join(", ")}`, path: at }];
    const readOnly = !reads && named.length > 0 && named.every((scope) => scope.endsWith(":read"));
    return readOnly ? [{ message: `It writes, and asks only for ${named.join(", ")}`, path: at }] : [];
  },
  good: { method: "post", "x-policy": { limit: "write", scopes: ["orders:write"] } },
  bad: { method: "get", "x-policy": { scopes: ["orders:write"] } },
});
