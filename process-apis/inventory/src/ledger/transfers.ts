/**
 * What of a transfer is under way. The lines of one source, document and item are matched all together, so that the outcome does not
 * depend on which was told first: what arrived under the key it was sent under first, then what is left over in the order of the keys.
 */
import type { NewMovement } from "@tierline/kernel/model/stock";
import { documentOf } from "./effect.ts";

/** One `transfer-out` or `transfer-in`. */
export interface TransferLine {
  readonly type: "transfer-out" | "transfer-in";
  readonly sourceKey: string;
  readonly locationId: string;
  readonly quantity: number;
}

export interface TransferState {
  /** Units under way, by the place they left. */
  readonly inTransit: ReadonlyMap<string, number>;
  /** Units that arrived and were never sent, by the place they came to. */
  readonly notSent: ReadonlyMap<string, number>;
}

export const transferKey = (of: {
  readonly source: string;
  readonly sourceKey: string;
  readonly itemId: string;
}): string => `${of.source}\n${documentOf(of.sourceKey)}\n${of.itemId}`;

export const isTransfer = (movement: NewMovement): movement is NewMovement & Pick<TransferLine, "type"> =>
  movement.type === "transfer-out" || movement.type === "transfer-in";

interface Rest {
  readonly line: TransferLine;
  units: number;
}

/** Never below zero on either side: either all that was sent has arrived, or all that arrived was sent. */
export function matchTransfer(lines: readonly TransferLine[]): TransferState {
  const sent = restOf(lines, "transfer-out");
  const came = restOf(lines, "transfer-in");
  const sentUnder = new Map(sent.map((rest) => [rest.line.sourceKey, rest]));
  for (const rest of came) take(rest, sentUnder.get(rest.line.sourceKey));
  let next = 0;
  for (const rest of came) {
    while (rest.units > 0 && next < sent.length) {
      take(rest, sent[next]);
      if (sent[next]?.units === 0) next++;
    }
  }
  return { inTransit: byPlace(sent), notSent: byPlace(came) };
}

const restOf = (lines: readonly TransferLine[], type: TransferLine["type"]): Rest[] =>
  lines
    .filter((line) => line.type === type)
    .sort((a, b) => (a.sourceKey < b.sourceKey ? -1 : 1))
    .map((line) => ({ line, units: line.quantity }));

function take(came: Rest, sent: Rest | undefined): void {
  if (sent === undefined) return;
  const units = Math.min(came.units, sent.units);
  came.units -= units;
  sent.units -= units;
}

function byPlace(rests: readonly Rest[]): Map<string, number> {
  const units = new Map<string, number>();
  for (const { line, units: more } of rests) units.set(line.locationId, (units.get(line.locationId) ?? 0) + more);
  return units;
}
