/** The buyers' process: asked for a number of orders, it places them through the storefront API and answers what became of them. */
import { Agent, request } from "node:http";
import { answer } from "../processes/child.ts";

export interface Shopping {
  readonly origin: string;
  readonly token: string;
  readonly concurrency: number;
  /** Request bodies, one an order. */
  readonly orders: readonly { readonly orderNumber: string }[];
}

export interface Receipts {
  /** How many answers had which status; 0 for no answer. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Refusals that were `application/problem+json`. */
  readonly problems: number;
  readonly seconds: number;
  /** Of each order, in the order of their ends. */
  readonly latenciesMs: readonly number[];
}

interface Reply {
  readonly status: number;
  readonly problem: boolean;
}

answer(async ({ origin, token, concurrency, orders }: Shopping): Promise<Receipts> => {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const url = new URL("/experience/storefront/v1/orders", origin);
  const statuses: Record<string, number> = {};
  const latenciesMs: number[] = [];
  let problems = 0;
  let next = 0;
  const buy = async (): Promise<void> => {
    for (let order = orders[next++]; order !== undefined; order = orders[next++]) {
      const began = performance.now();
      const { status, problem } = await place(url, agent, token, order);
      latenciesMs.push(performance.now() - began);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (problem) problems += 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: concurrency }, buy));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  return { statuses, problems, seconds, latenciesMs };
});

function place(url: URL, agent: Agent, token: string, order: { readonly orderNumber: string }): Promise<Reply> {
  const body = JSON.stringify(order);
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "idempotency-key": order.orderNumber,
  };
  return new Promise((resolve) => {
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("end", () => {
        const problem = response.headers["content-type"] === "application/problem+json";
        resolve({ status: response.statusCode ?? 0, problem });
      });
    });
    sent.once("error", () => {
      resolve({ status: 0, problem: false });
    });
    sent.end(body);
  });
}
