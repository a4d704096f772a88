import { asList, asObject, operations, rule } from "../rule.ts";

export default rule({
  name: "keyed-writes-declare-their-key",
  rationale: "a generated client can only send the key that the document names",
  severity: "error",
  given: operations,
  check: (operation) => {
    const { parameters, "x-policy": policy } = asObject(operation);
    const key = asList(parameters)
      .map(asObject)
      .find((each) => each["in"] === "header" && String(each["name"]).toLowerCase() === "idempotency-key");
    const wanted = asObject(policy)["idempotency"] === "required";
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
