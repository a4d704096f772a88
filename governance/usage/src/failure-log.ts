/** The last calls of each application that were refused or failed: what its owner is shown, with the reason. */
import type { Called, Observed } from "@tierline/kernel/api/observer";
import type { Problem } from "@tierline/kernel/errors/problem";
import type { operations } from "@tierline/openapi/clients/governance-registry.v1";
import { placeOf } from "./place.ts";

type Report = operations["reportOperations"]["requestBody"]["content"]["application/json"];
export type Failure = NonNullable<Report["failures"]>[number];

/** Of one application between two reports; an application that fails all the time is not worth more of them. */
const mostOfOne = 10;
/** Of all applications together. */
const mostOfAll = 500;

export class FailureLog {
  #byClient = new Map<string, Failure[]>();
  #kept = 0;

  /** Keeps a failed call, the latest of its application. Calls of our own APIs are seen where they began. */
  keep(observed: Observed, { call, status }: Called, { kind, message, extras }: Problem): void {
    const { principal, correlationId } = call;
    if (principal.kind === "api") return;
    const { clientId } = principal;
    let its = this.#byClient.get(clientId);
    if (its === undefined) this.#byClient.set(clientId, (its = []));
    if (its.length >= mostOfOne) its.shift();
    else if (this.#kept >= mostOfAll) return;
    else this.#kept += 1;
    its.push({
      ...placeOf(observed),
      clientId,
      at: new Date().toISOString(),
      status,
      kind,
      detail: message.slice(0, 300),
      pointers: (extras.errors ?? [])
        .slice(0, 10)
        .map(({ pointer, parameter }) => (pointer ?? parameter ?? "").slice(0, 200)),
      correlationId,
    });
  }

  /** Hands over what is kept and begins anew. */
  take(): Failure[] {
    const all = [...this.#byClient.values()].flat();
    this.#byClient = new Map();
    this.#kept = 0;
    return all;
  }
}
