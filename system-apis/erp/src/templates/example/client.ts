/** Speaks HTTP with Example: signs in, keeps to deadlines, and says in our words what went wrong. */
import { Problem } from "@tierline/kernel/errors/problem";
import type { Logger } from "pino";
import { Pool } from "undici";
import type { Settings } from "./settings.ts";

export class ExampleClient {
  readonly #pool: Pool;
  readonly #settings: Settings;
  readonly #log: Logger;

  constructor(settings: Settings, log: Logger) {
    this.#settings = settings;
    this.#log = log;
    this.#pool = new Pool(new URL(settings.TIERLINE_ERP_EXAMPLE_URL).origin);
  }

  /** Resolves when Example answers. */
  async check(deadline: number): Promise<void> {
    await this.read("/", deadline);
  }

  /** Undefined when there is no such thing. A read may be repeated, so a lost answer is no question of what happened. */
  async read(path: string, deadline: number): Promise<unknown> {
    const left = deadline - Date.now();
    if (left <= 0) throw new Problem("unavailable", "No time was left to ask the books.");
    try {
      const { statusCode, headers, body } = await this.#pool.request({
        method: "GET",
        path,
        headers: { authorization: this.#authorization(), accept: "application/json" },
        signal: AbortSignal.timeout(left),
      });
      if (statusCode < 300) return await body.json();
      await body.dump();
      if (statusCode === 404) return undefined;
      throw problemOf(statusCode, headers["retry-after"]);
    } catch (error) {
      if (error instanceof Problem) throw error;
      this.#log.warn({ err: error }, "Example does not answer");
      throw new Problem("unavailable", "The books do not answer.", { cause: error });
    }
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }

  #authorization(): string {
    const { TIERLINE_ERP_EXAMPLE_USER: user, TIERLINE_ERP_EXAMPLE_PASSWORD: password } = this.#settings;
    return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  }
}

/** A write whose outcome is not known must become `deadline-exceeded` instead; then the next attempt looks before it posts. */
function problemOf(status: number, retryAfter: unknown): Problem {
  if (status === 429 || status === 503) {
    return new Problem("unavailable", "The books are busy.", { retryAfterSeconds: Number(retryAfter) || 1 });
  }
  return new Problem("upstream-failed", `The books answered ${String(status)}.`);
}
