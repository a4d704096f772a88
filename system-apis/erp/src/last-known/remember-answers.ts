/** The last answer to each question, for the lists that change slowly: given again, with its age, while the backend is away. */
import { LRUCache } from "lru-cache";
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

const mostAnswers = 500;
const longestMs = 86_400_000;

interface Answer {
  readonly body: unknown;
  readonly at: number;
}

export function rememberAnswers(port: ErpPort): Pick<ErpPort, (typeof remembered)[number]> {
  const answers = new LRUCache<string, Answer>({ max: mostAnswers, ttl: longestMs });
  const wrapped = remembered.map((operationId) => [
    operationId,
    async (...[ctx, input]: Parameters<ErpPort["listItems"]>): Promise<AnyReply> => {
      const question = JSON.stringify([operationId, input.query]);
      try {
        const answer = await callOn(port, operationId, ctx, input);
        answers.set(question, { body: answer.body, at: Date.now() });
        return answer;
      } catch (error) {
        const last = away(error) ? answers.get(question) : undefined;
        if (last === undefined) throw error;
        return reply(200, last.body, aged(Date.now() - last.at));
      }
    },
  ]);
  // Each answers with what its own operation answered.
  return Object.fromEntries(wrapped) as unknown as Pick<ErpPort, (typeof remembered)[number]>;
}
