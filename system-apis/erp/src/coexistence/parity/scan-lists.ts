/** Plans that compare two lists row by row. */
import type { BookOperation } from "../../port.ts";
import { canonical } from "../compare.ts";
import { everyPage } from "../every-page.ts";
import type { ParityPlan, Rows, Side } from "./plan.ts";

/** A list, and how its rows are compared. */
export interface Listing<T> {
  /** Keys of its rows begin with it: those of several lists of a domain must not meet. */
  readonly prefix: string;
  readonly operation: BookOperation;
  readonly keyOf: (row: T) => string;
  /** What of a row is compared; undefined: it is as good as not there. */
  readonly shownOf?: (row: T) => unknown;
  readonly amountsOf: (row: T) => Readonly<Record<string, number>>;
  readonly again: (side: Side, key: string) => Promise<T | undefined>;
}

async function readAll<T>(
  side: Side,
  { operation, keyOf, shownOf = (row) => row, amountsOf }: Listing<T>,
  into: Rows,
): Promise<void> {
  for await (const page of everyPage(side.port, operation, side.newContext)) {
    // The rows are those of the operation, as the listing declares them.
    for (const row of page as readonly T[]) {
      const said = shownOf(row);
      if (said !== undefined) into.set(keyOf(row), { said: canonical(said), amounts: amountsOf(row) });
    }
  }
}

/** Second looks at one side at a time. */
const atOnce = 4;

/** Forgets the type of a listing's rows, which only ever meet the listing they came from. */
export const listing = <T extends object>(declared: Listing<T>): Listing<object> =>
  declared as unknown as Listing<object>;

/** Compares lists, those with a prefix before one without. */
export function listPlan(...all: readonly Listing<object>[]): ParityPlan {
  const listingOf = (key: string) => all.find(({ prefix }) => key.startsWith(prefix));
  return {
    async scan(old, now) {
      const rows = { old: new Map() as Rows, now: new Map() as Rows };
      for (const each of all) {
        await readAll(old, each, rows.old);
        await readAll(now, each, rows.now);
      }
      return { ...rows, equal: 0, totals: [] };
    },
    async again(side, keys) {
      const known = new Map<string, unknown>();
      const look = async (key: string): Promise<void> => {
        const of = listingOf(key);
        const row = await of?.again(side, key);
        const said = row === undefined || of?.shownOf === undefined ? row : of.shownOf(row);
        if (said !== undefined) known.set(key, said);
      };
      const left = keys.values();
      // All take from the same keys.
      const looking = async (): Promise<void> => {
        for (const key of left) await look(key);
      };
      await Promise.all(Array.from({ length: atOnce }, looking));
      return known;
    },
    amountsOf: (key, row) => listingOf(key)?.amountsOf(row as object) ?? {},
  };
}
