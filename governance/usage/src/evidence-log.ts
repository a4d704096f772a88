/**
 * What an application in the sandbox has shown that it can do: proofs for going live, found in its calls, so that nobody has to ask for them.
 */
import type { Called, Observed } from "@tierline/kernel/api/observer";
import type { operations } from "@tierline/openapi/clients/governance-registry.v1";

type Report = operations["reportOperations"]["requestBody"]["content"]["application/json"];
export type Evidence = NonNullable<Report["evidence"]>[number];

/** Writes that are remembered, to know a repeated one; of all applications of this process together. */
const mostWrites = 20_000;

interface Limited {
  /** Epoch milliseconds of the last refusal. */
  readonly at: number;
  /** Epoch milliseconds until which the application was asked to wait. */
  readonly until: number;
  /** False once it called before that. */
  patient: boolean;
}

export class EvidenceLog {
  /** Oldest first, as a Map keeps them. */
  #writes = new Map<string, true>();
  #limited = new Map<string, Limited>();
  #found = new Map<string, Evidence>();

  look(observed: Observed, called: Called): void {
    const { principal } = called.call;
    if (principal.environment !== "sandbox" || principal.kind !== "client") return;
    this.#lookForRepeats(observed, called);
    this.#lookForPatience(called);
  }

  /** Hands over what was found since the last time. */
  take(): Evidence[] {
    const found = [...this.#found.values()];
    this.#found = new Map();
    return found;
  }

  /** The same write under the same key, answered both times: the second answer is the first one, or the key would have been refused. */
  #lookForRepeats({ operation }: Observed, called: Called): void {
    const { principal, idempotencyKey } = called.call;
    if (idempotencyKey === undefined || called.status >= 300 || operation.policy.idempotency !== "required") return;
    const write = `${principal.clientId} ${operation.operationId} ${idempotencyKey}`;
    if (this.#writes.has(write)) this.#find("repeated-write", called);
    this.#writes.set(write, true);
    const [oldest] = this.#writes.keys();
    if (this.#writes.size > mostWrites && oldest !== undefined) this.#writes.delete(oldest);
  }

  /** Refused for its limit, silent for as long as it was told, then answered. */
  #lookForPatience(called: Called): void {
    const { clientId } = called.call.principal;
    const now = Date.now();
    if (called.problem?.kind === "too-many-requests") {
      const waits = (called.problem.extras.retryAfterSeconds ?? 1) * 1_000;
      this.#limited.set(clientId, { at: now, until: now + waits, patient: true });
      return;
    }
    const limited = this.#limited.get(clientId);
    if (limited === undefined) return;
    // What was under way when the refusal came was not sent in spite of it.
    if (now - called.ms < limited.at) return;
    if (now < limited.until) {
      limited.patient = false;
      return;
    }
    this.#limited.delete(clientId);
    if (limited.patient && called.status < 400) this.#find("waited-for-limit", called);
  }

  #find(proof: Evidence["proof"], { call }: Called): void {
    const { clientId } = call.principal;
    const evidence = { clientId, proof, at: new Date().toISOString(), correlationId: call.correlationId };
    this.#found.set(`${clientId} ${proof}`, evidence);
  }
}
