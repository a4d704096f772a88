/** For tests: an operation, somebody who calls it, and what became of it. */
import assert from "node:assert/strict";
import type { About } from "@tierline/kernel/api/about";
import type { Admission, Gate } from "@tierline/kernel/api/gate";
import type { OperationDeclaration, Policy } from "@tierline/kernel/api/operation";
import { principalNamed, type Principal } from "@tierline/kernel/auth/principal";
import { isProblem, type Problem } from "@tierline/kernel/errors/problem";

export const about = (overrides: Partial<About> = {}): About => ({
  tier: "experience",
  name: "shop",
  title: "Shop",
  description: "For tests.",
  version: "1.0.0",
  owner: "governance",
  lifecycle: "active",
  authority: [],
  slo: { availability: "99%", p99Ms: 100 },
  dataClasses: ["internal"],
  ...overrides,
});

export const operation = (
  policy: Partial<Policy> = {},
  overrides: Partial<OperationDeclaration> = {},
): OperationDeclaration => ({
  operationId: "placeOrder",
  method: "post",
  path: "/orders",
  summary: "Place an order",
  responses: {},
  policy: {
    scopes: ["orders:write"],
    limit: "write",
    priority: "normal",
    idempotency: "none",
    deadlineMs: 1000,
    ...policy,
  },
  ...overrides,
});

export const principal = (overrides: Partial<Principal> = {}): Principal =>
  principalNamed("web-shop", { channel: "web", plan: "small", scopes: new Set(["orders:write"]), ...overrides });

/** One call of one operation, compiled for it. */
export const admit = (
  gate: Gate,
  who: Principal = principal(),
  what: OperationDeclaration = operation(),
  api: About = about(),
  address?: string,
): Admission =>
  gate.compile({ about: api, operation: what })({
    principal: who,
    ...(address === undefined ? {} : { address }),
  }) as Admission;

/** The problem that was thrown. */
export function refusal(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    assert.ok(isProblem(error), String(error));
    return error;
  }
  return assert.fail("was admitted");
}

/** A log that keeps its sentences. */
export function listeningLog() {
  const said: string[] = [];
  const keep = (details: unknown, sentence?: string) => {
    said.push(sentence ?? String(details));
  };
  return { said, log: { warn: keep, error: keep } as never };
}
