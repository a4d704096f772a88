import { listOf, objectOf } from "../json.ts";
import { ours } from "../profile.ts";
import { operations, rule } from "../rule.ts";

export default rule({
  name: "keyed-writes-declare-their-key",
  rationale: "a generated client can only send the key that the document names",
  fix: "Declare the header `Idempotency-Key` as required exactly where `x-policy.idempotency` is `required`.",
  severity: "error",
  area: "policy",
  profiles: ours,
  given: operations,
  check: (operation, { follow }) => {
    const { parameters, "x-policy": policy } = objectOf(operation);
    const key = listOf(parameters)
      .map(follow)
      .find((each) => each["in"] === "header" && String(each["name"]).toLowerCase() === "idempotency-key");
    const wanted = objectOf(policy)["idempotency"] === "required";
    if (wanted && key?.["required"] !== true) {
      return [{ message: "x-policy requires idempotency, but no required header Idempotency-Key is declared" }];
    }
    return !wanted && key !== undefined
      ? [{ message: "The header Idempotency-Key is declared, but x-policy does not require idempotency" }]
      : [];
  },
  good: {
    parameters: [
      { name: "Idempotency-Key", in: "header", required: true, description: "The key.", schema: { type: "string" } },
    ],
    "x-policy": { idempotency: "required" },
  },
  bad: { "x-policy": { idempotency: "required" } },
});
