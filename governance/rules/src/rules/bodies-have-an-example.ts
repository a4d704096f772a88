import { complaint } from "../complaint.ts";
import { followIn, objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { operations, rule } from "../rule.ts";

export default rule({
  name: "bodies-have-an-example",
  rationale: "what is shown beside an operation is what is sent first, and it has to work",
  fix: "State one whole body as `example` beside `body` in the contract, of things that a fresh sandbox has.",
  severity: "error",
  area: "documentation",
  profiles: ours,
  given: operations,
  check: (operation, { document }) => {
    const content = objectOf(followIn(document, objectOf(operation)["requestBody"])["content"]);
    const media = objectOf(content["application/json"]);
    if (!("schema" in media)) return [];
    const path = ["requestBody", "content", "application/json"];
    if (!("example" in media)) return [{ message: "The body has no example", path }];
    const wrong = complaint(document, objectOf(media["schema"]), media["example"]);
    return wrong === undefined
      ? []
      : [{ message: `The example of the body is not valid: ${wrong}`, path: [...path, "example"] }];
  },
  good: sends({ sku: "MUG-BLUE" }),
  bad: sends({ sku: "" }),
});

function sends(example: object) {
  const schema = { type: "object", properties: { sku: { type: "string", minLength: 1, maxLength: 40 } } };
  return { method: "put", requestBody: { content: { "application/json": { schema, example } } } };
}
