/** The books under test, called through the whole API: every request and every answer is checked against the contract. */
import { setTimeout as wait } from "node:timers/promises";
import { callerOf, type ApiCaller } from "@tierline/kernel/api/caller";
import { createApi } from "@tierline/kernel/api/create-api";
import { openGate } from "@tierline/kernel/api/gate";
import { isProblem, toDocument } from "@tierline/kernel/errors/problem";
import { vendorWord } from "@tierline/kernel/model/vendor-words";
import { principalNamed } from "@tierline/kernel/auth/principal";
import type { Logger } from "pino";
import { handlersOf } from "../handlers.ts";
import type { OpenBackend } from "../backend.ts";
import { contract, type operations } from "../contract.ts";

export type Erp = ApiCaller<typeof operations>;

/** Told how long each call that succeeded took. */
export type Watch = (ms: number) => void;

const principal = principalNamed("conformance", { tenant: "conformance", channel: "conformance" });

export function booksUnderTest(backend: OpenBackend, log: Logger, watch: Watch): Erp {
  const api = createApi(
    contract,
    { deps: null, handlers: handlersOf(backend) },
    { gate: openGate, log, responseChecks: 1 },
  );
  const erp = callerOf(api, contract.operations, principal, "conformance");
  type Call = (request: never, settings?: never) => Promise<unknown>;
  const timed = Object.entries(erp as Record<string, Call>).map(([id, call]) => [
    id,
    async (...args: Parameters<Call>) => {
      const started = performance.now();
      const answer = await call(...args).catch(refuseVendorWords);
      watch(performance.now() - started);
      return answer;
    },
  ]);
  // The same members around the same calls.
  return Object.fromEntries(timed) as Erp;
}

/** No word of the product in what callers are told, whatever goes wrong. */
function refuseVendorWords(error: unknown): never {
  const told = isProblem(error) ? JSON.stringify(toDocument(error)) : "";
  const word = vendorWord(told);
  if (word === undefined) throw error;
  throw new Error(`The problem says "${word}", a vendor's word: ${told}`, { cause: error });
}

const patienceMs = 60_000;

/** Asks again while the outcome is not known or nothing happened, as every caller of a posting does. */
export async function settled<T>(call: () => Promise<T>): Promise<T> {
  const end = Date.now() + patienceMs;
  for (let pause = 50; ; pause = Math.min(1_000, pause * 2)) {
    try {
      return await call();
    } catch (error) {
      const again = isProblem(error, "unavailable", "deadline-exceeded", "upstream-failed");
      if (!again || Date.now() + pause > end) throw error;
      await wait(Math.max(pause, (error.extras.retryAfterSeconds ?? 0) * 1_000));
    }
  }
}
