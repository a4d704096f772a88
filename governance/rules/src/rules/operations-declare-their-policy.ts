import { listOf, objectOf, isText } from "../json.ts";
import { ours } from "../profile.ts";
import { operations, rule, type Objection } from "../rule.ts";

const oneOf: Readonly<Record<string, readonly string[]>> = {
  limit: ["read", "write", "batch"],
  priority: ["critical", "normal", "browse"],
  idempotency: ["required", "accepted", "none"],
  tenancy: ["own", "house"],
};

export default rule({
  name: "operations-declare-their-policy",
  rationale: "the contract is the policy: what x-policy does not say is not enforced",
  fix: "State the whole `policy` where the operation is declared, in `contract.ts`.",
  severity: "error",
  area: "policy",
  profiles: ours,
  given: operations,
  check: (operation) => {
    const declared = objectOf(operation)["x-policy"];
    if (declared === undefined) return [{ message: "The operation has no x-policy" }];
    const policy = objectOf(declared);
    return [
      ...scopes(policy),
      ...roles(policy),
      ...choices(policy),
      ...numbers(policy, "requestBody" in objectOf(operation)),
    ];
  },
  good: {
    "x-policy": {
      scopes: ["orders:read"],
      limit: "read",
      priority: "normal",
      idempotency: "none",
      tenancy: "own",
      deadlineMs: 1000,
      audit: false,
    },
  },
  bad: { "x-policy": { scopes: [], limit: "often", priority: "normal", idempotency: "none" } },
});

function scopes(policy: Readonly<Record<string, unknown>>): Objection[] {
  const named = listOf(policy["scopes"]);
  if (named.length === 0) return [{ message: "x-policy names no scope", path: ["x-policy", "scopes"] }];
  return named
    .filter((scope) => typeof scope !== "string" || !/^[a-z][a-z-]*:[a-z][a-z-]*$/.test(scope))
    .map((scope) => ({
      message: `The scope ${JSON.stringify(scope)} is not <area>:<verb>`,
      path: ["x-policy", "scopes"],
    }));
}

/** Roles are optional; named, they are at least one. */
function roles({ roles: named }: Readonly<Record<string, unknown>>): Objection[] {
  if (named === undefined || (listOf(named).length > 0 && listOf(named).every(isText))) return [];
  return [{ message: "x-policy.roles must name at least one role, or be left out", path: ["x-policy", "roles"] }];
}

function choices(policy: Readonly<Record<string, unknown>>): Objection[] {
  return Object.entries(oneOf)
    .filter(([member, allowed]) => !allowed.includes(String(policy[member])))
    .map(([member, allowed]) => ({
      message: `x-policy.${member} must be one of ${allowed.join(", ")}`,
      path: ["x-policy", member],
    }));
}

function numbers(policy: Readonly<Record<string, unknown>>, hasBody: boolean): Objection[] {
  const members = hasBody ? ["deadlineMs", "maxBodyBytes"] : ["deadlineMs"];
  return members
    .filter((member) => !(Number.isInteger(policy[member]) && Number(policy[member]) > 0))
    .map((member) => ({ message: `x-policy.${member} must be a whole number above 0`, path: ["x-policy", member] }));
}
