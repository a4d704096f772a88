import { asList, asObject, operations, rule, type Objection } from "../rule.ts";

const has = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";

export default rule({
  name: "everything-is-described",
  rationale: "the document is the page a partner reads",
  severity: "error",
  given: operations,
  check: (operation) => {
    const { summary, description, responses, tags } = asObject(operation);
    const objections: Objection[] = [];
    if (!has(summary)) objections.push({ message: "The operation has no summary" });
    if (!has(description)) objections.push({ message: "The operation has no description" });
    if (asList(tags).length === 0) objections.push({ message: "The operation has no tag" });
    for (const [status, response] of Object.entries(asObject(responses))) {
      if (!has(asObject(response)["description"])) {
        objections.push({ message: `The answer ${status} has no description`, path: ["responses", status] });
      }
    }
    return objections;
  },
  good: { summary: "Gets an order", description: "With its lines and where it stands." },
  bad: { summary: "", description: " ", tags: [] },
});
