import { listOf, objectOf, isText } from "../json.ts";
import { ours } from "../profile.ts";
import { operations, rule, type Objection } from "../rule.ts";

export default rule({
  name: "everything-is-described",
  rationale: "the document is the page a partner reads",
  fix: "Write the missing sentence in the contract, for somebody who has never seen the code.",
  severity: "error",
  area: "documentation",
  profiles: ours,
  given: operations,
  check: (operation, { follow }) => {
    const { summary, description, responses, tags } = objectOf(operation);
    const objections: Objection[] = [];
    if (!isText(summary)) objections.push({ message: "The operation has no summary" });
    if (!isText(description)) objections.push({ message: "The operation has no description" });
    if (listOf(tags).length === 0) objections.push({ message: "The operation has no tag" });
    for (const [status, response] of Object.entries(objectOf(responses))) {
      if (!isText(follow(response)["description"])) {
        objections.push({ message: `The answer ${status} has no description`, path: ["responses", status] });
      }
    }
    return objections;
  },
  good: { summary: "Gets an order", description: "With its lines and where it stands." },
  bad: { summary: "", description: " ", tags: [] },
});
