import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import { Domain } from "../../../resources/health/contract.ts";
import type { Books } from "../books.ts";
import { refuseWhileDown } from "../faults.ts";

/** Answers also when the books do not: that is what it is for. */
export const getBackendHealth =
  ({ db: { sql }, faulty }: Books): ErpPort["getBackendHealth"] =>
  async () => {
    const detail = await failureOf(faulty ? refuseWhileDown(sql) : sql`SELECT FROM periods LIMIT 1`);
    return reply(200, {
      state: detail === null ? "up" : "down",
      detail,
      domains: [...Domain.options],
      checkedAt: new Date().toISOString(),
    });
  };

/** What failed is in the log; the caller learns that it did. */
async function failureOf(question: PromiseLike<unknown>): Promise<string | null> {
  try {
    await question;
    return null;
  } catch {
    return "The books do not answer.";
  }
}
