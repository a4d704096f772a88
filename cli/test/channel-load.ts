/** Channels that go on selling: web orders, sales of tills, looks at what is available; every answer is remembered. */
import { setTimeout as delay } from "node:timers/promises";
import type { Running } from "./running.ts";

export interface Answered {
  readonly what: "order" | "sale" | "availability";
  readonly status: number;
  readonly ms: number;
  /** The problem's type, or empty. */
  readonly problem: string;
  /** It says when to ask again. */
  readonly retryAfter: boolean;
  /** The answer says of itself that a source is away. */
  readonly degraded: boolean;
}

export interface ChannelLoadOptions {
  readonly running: Running;
  /** Products with enough of them in stock. */
  readonly skus: readonly string[];
  /** Distinguishes the numbers of one load from another's. */
  readonly name: string;
  /** Milliseconds between two rounds of each kind. */
  readonly everyMs: number;
}

/** Stands for a connection that broke: worse than any status. */
const noAnswer = 599;

/** Begun with `start`; goes on until `stop`. Uses fetch, so that no retry hides an answer. */
export class ChannelLoad {
  readonly answers: Answered[] = [];
  /** Numbers of orders that were accepted. */
  readonly orders: string[] = [];
  readonly orderIds: string[] = [];
  /** Numbers of sales that were taken. */
  readonly sales: string[] = [];
  readonly #options: ChannelLoadOptions;
  #everyMs: number;
  #stopped = false;
  #loops: Promise<void>[] = [];
  #count = 0;

  constructor(options: ChannelLoadOptions) {
    this.#options = options;
    this.#everyMs = options.everyMs;
  }

  /** From now on so many milliseconds between two rounds of each kind. */
  pace(everyMs: number): void {
    this.#everyMs = everyMs;
  }

  start(): void {
    this.#loops = [this.#loop(() => this.#order()), this.#loop(() => this.#sale()), this.#loop(() => this.#look())];
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#loops);
  }

  /** What was answered with a status of 500 or more. */
  get failures(): readonly Answered[] {
    return this.answers.filter(({ status }) => status >= 500);
  }

  /** Milliseconds within which that share of the answers of a kind came. */
  percentile(what: Answered["what"], share: number): number {
    const times = this.answers
      .filter((each) => each.what === what)
      .map(({ ms }) => ms)
      .toSorted((a, b) => a - b);
    return Math.round(times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0);
  }

  async #loop(round: () => Promise<void>): Promise<void> {
    while (!this.#stopped) {
      await round();
      await delay(this.#everyMs);
    }
  }

  #sku(): string {
    const { skus } = this.#options;
    return skus[this.#count % skus.length] ?? "";
  }

  async #order(): Promise<void> {
    const orderNumber = `${this.#options.name}-W-${String(++this.#count)}`;
    const answer = await this.#ask("order", "web-shop", "/experience/storefront/v2/orders", orderNumber, {
      orderNumber,
      currency: "GBP",
      paymentToken: "tok_visa",
      fulfillment: { type: "delivery" },
      basket: [{ sku: this.#sku(), quantity: 1 + (this.#count % 3) }],
    });
    if (answer === undefined) return;
    this.orders.push(orderNumber);
    this.orderIds.push(String(answer["orderId"]));
  }

  async #sale(): Promise<void> {
    const receiptNumber = `${this.#options.name}-T-${String(++this.#count)}`;
    const lines = [{ sku: this.#sku(), quantity: 1, price: "2.55" }];
    const receipt = {
      receiptNumber,
      store: "STORE-1",
      at: new Date().toISOString(),
      currency: "GBP",
      paidBy: "cash",
      lines,
    };
    const answer = await this.#ask("sale", "store-till", "/experience/store/v1/sales", receiptNumber, {
      receipts: [receipt],
    });
    const results = (answer?.["results"] ?? []) as { status: string }[];
    if (results[0]?.status === "accepted") this.sales.push(receiptNumber);
  }

  async #look(): Promise<void> {
    await this.#ask("availability", "web-shop", `/experience/storefront/v2/availability?sku=${this.#sku()}`);
  }

  async #ask(
    what: Answered["what"],
    clientId: string,
    path: string,
    key?: string,
    body?: unknown,
  ): Promise<Record<string, unknown> | undefined> {
    const { running } = this.#options;
    const started = performance.now();
    const remember = (status: number, problem: string, retryAfter = false, degraded = false): void => {
      this.answers.push({ what, status, ms: performance.now() - started, problem, retryAfter, degraded });
    };
    try {
      const response = await fetch(`${running.origin}${path}`, {
        method: body === undefined ? "GET" : "POST",
        headers: {
          authorization: `Bearer ${await running.token(clientId)}`,
          ...(key === undefined ? {} : { "idempotency-key": key }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer = (await response.json()) as Record<string, unknown>;
      const problem = response.ok ? "" : `${String(answer["type"])}: ${String(answer["detail"])}`;
      remember(response.status, problem, response.headers.has("retry-after"), answer["degraded"] === true);
      return response.ok ? answer : undefined;
    } catch (error) {
      remember(noAnswer, String(error));
      return undefined;
    }
  }
}
