/** The last calls of each application that were refused or failed: what its owner is shown, with the reason. */
import type { Called, Observed } from "@tierline/kernel/api/observer";
import type { Problem } from "@tierline/kernel/errors/problem";
import type { operations } from "@tierline/openapi/clients/governance-registry.v1";
import { placeOf } from "./place.ts";
import { reportable } from "./reportable.ts";

type Report = operations["reportOperations"]["requestBody"]["content"]["application/json"];
export type Failure = NonNullable<Report["failures"]>[number];

/** Of one application between two reports; an application that fails all the time is not worth more of them. */
const mostOfOne = 10;
/** Of those, of one operation and kind. */
const mostAlike = 3;
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
    const its = this.#byClient.get(clientId) ?? [];
    this.#byClient.set(clientId, its);
    const place = placeOf(observed);
    if (!this.#makeRoom(its, place.operationId, kind)) return;
    its.push({
      ...place,
      clientId,
      at: new Date().toISOString(),
      status,
      kind,
      detail: reportable(message, 300),
      pointers: (extras.errors ?? [])
        .slice(0, 10)
        .map(({ pointer, parameter }) => reportable(pointer ?? parameter ?? "", 200)),
      correlationId,
    });
  }

  /** The latest stay; but many of one kind, a flood of 429 say, do not push out what is rare. */
  #makeRoom(its: Failure[], operationId: string, kind: string): boolean {
    const alike = its.filter((each) => each.kind === kind && each.operationId === operationId);
    const [oldest] = alike.length >= mostAlike ? alike : its.length >= mostOfOne ? its : [];
    if (oldest !== undefined) {
      its.splice(its.indexOf(oldest), 1);
      return true;
    }
    if (this.#kept >= mostOfAll) return false;
    this.#kept += 1;
    return true;
  }

  /** Hands over what is kept and begins anew. */
  take(): Failure[] {
    const all = [...this.#byClient.values()].flat();
    this.#byClient = new Map();
    this.#kept = 0;
    return all;
  }
}
