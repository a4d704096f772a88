import { listOf, objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { operations, rule } from "../rule.ts";

/** How the header is declared, by what the policy says; absent for everything else. */
const headers: Readonly<Record<string, "required" | "optional">> = { required: "required", accepted: "optional" };

export default rule({
  name: "keyed-writes-declare-their-key",
  rationale: "a generated client can only send the key that the document names",
  fix: "Declare the header `Idempotency-Key` exactly where `x-policy.idempotency` is `required` or `accepted`, and as required where it is `required`.",
  severity: "error",
  area: "policy",
  profiles: ours,
  given: operations,
  check: (operation, { follow }) => {
    const { parameters, "x-policy": policy } = objectOf(operation);
    const key = listOf(parameters)
      .map(follow)
      .find((each) => each["in"] === "header" && String(each["name"]).toLowerCase() === "idempotency-key");
    const idempotency = String(objectOf(policy)["idempotency"]);
    const wanted = headers[idempotency] ?? "absent";
    const declared = key === undefined ? "absent" : key["required"] === true ? "required" : "optional";
    if (declared === wanted) return [];
    const message = `The header Idempotency-Key is ${declared}; with x-policy.idempotency ${idempotency} it must be ${wanted}`;
    return [{ message }];
  },
  good: {
    parameters: [
      { name: "Idempotency-Key", in: "header", required: true, description: "The key.", schema: { type: "string" } },
    ],
    "x-policy": { idempotency: "required" },
  },
  bad: { "x-policy": { idempotency: "required" } },
});
