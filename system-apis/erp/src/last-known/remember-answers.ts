/** The last answer to each question, for the lists that change slowly: given again, with its age, while the backend is away. */
import { hash } from "node:crypto";
import type { FactStore, StoredFact } from "@tierline/kernel/client/fact-store";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { reply } from "@tierline/kernel/api/operation";
import { callOn, type AnyReply } from "../call-on.ts";
import type { ErpPort } from "../port.ts";
import { aged, away } from "./answer-from-copy.ts";

/**
 * What may be a day old and still help. Postings, orders and the journal are not among them, there the books alone know; nor are
 * stock levels: who follows them has to learn that the books are away.
 */
export const remembered = [
  "listItems",
  "listPrices",
  "listLocations",
  "listStockValuation",
  "listAccounts",
  "listPeriods",
] as const satisfies readonly (keyof ErpPort)[];

const longestMs = 86_400_000;

/** Kept in the database, so that they serve after a restart too; a question is asked as often as its answer is kept. */
export function rememberAnswers(
  port: ErpPort,
  store: FactStore<unknown>,
  log: Pick<Logger, "warn">,
): Pick<ErpPort, (typeof remembered)[number]> {
  const kept = new KeptAnswers(store, log);
  const wrapped = remembered.map((operationId) => [
    operationId,
    async (...[ctx, input]: Parameters<ErpPort["listItems"]>): Promise<AnyReply> => {
      const question = hash("sha256", JSON.stringify([operationId, input.query]));
      try {
        const answer = await callOn(port, operationId, ctx, input);
        kept.keep(question, answer.body);
        return answer;
      } catch (error) {
        const last = away(error) ? await kept.find(question) : undefined;
        if (last === undefined || Date.now() - last.at > longestMs) throw error;
        return reply(200, last.value, aged(Date.now() - last.at));
      }
    },
  ]);
  // Each answers with what its own operation answered.
  return Object.fromEntries(wrapped) as unknown as Pick<ErpPort, (typeof remembered)[number]>;
}

/** An unchanged answer is written again after so long, so that its age stays true enough. */
const writeAgainMs = 60_000;
const mostAnswers = 500;

class KeptAnswers {
  readonly #store: FactStore<unknown>;
  readonly #log: Pick<Logger, "warn">;
  /** What this process has written or is writing: of each question the answer's digest and when it was heard. */
  readonly #written = new LRUCache<string, { readonly digest: string; at: number; writtenAt: number }>({
    max: mostAnswers,
  });

  constructor(store: FactStore<unknown>, log: Pick<Logger, "warn">) {
    this.#store = store;
    this.#log = log;
  }

  /** Nobody waits for it. */
  keep(question: string, body: unknown): void {
    const now = Date.now();
    const digest = hash("sha256", JSON.stringify(body));
    const before = this.#written.get(question);
    if (before?.digest === digest && now - before.writtenAt < writeAgainMs) {
      before.at = now;
      return;
    }
    this.#written.set(question, { digest, at: now, writtenAt: now });
    this.#store.keep(new Map([[question, body]]), []).catch((error: unknown) => {
      this.#written.delete(question);
      this.#log.warn({ err: error }, "an answer of the ERP could not be kept for when it is away");
    });
  }

  async find(question: string): Promise<StoredFact<unknown> | undefined> {
    const stored = (await this.#store.load([question])).get(question);
    if (stored === undefined) return undefined;
    // This process may have heard the same since it was written.
    return { value: stored.value, at: Math.max(stored.at, this.#written.get(question)?.at ?? 0) };
  }
}
