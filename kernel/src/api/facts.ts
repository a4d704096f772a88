/**
 * Batches of facts: what has already happened and is taken once under its own reference. Each fact has its own result; those
 * taken are inserted together.
 */
import { isProblem } from "../errors/problem.ts";
import { rejected, type EntryProblemKind, type EntryResult } from "../model/batch.ts";

/** A fact made ready: its row, or why it cannot be taken. */
export type Draft<Row> =
  { readonly reference: string; readonly row: Row } | { readonly reference: string; readonly rejected: EntryResult };

/**
 * Makes a fact ready. A problem of one of the kinds is this fact's own; any other error ends the batch. `at`: where the fact stands in the request,
 * `/sales/3`; the problem's pointers begin there.
 */
export function draftFact<Row>(
  {
    reference,
    at,
    kinds,
  }: { readonly reference: string; readonly at: string; readonly kinds: readonly EntryProblemKind[] },
  make: () => Row,
): Draft<Row> {
  try {
    return { reference, row: make() };
  } catch (error) {
    if (!isProblem(error, ...kinds)) throw error;
    const { reason, errors } = error.extras;
    return {
      reference,
      rejected: rejected(reference, error.kind, error.message, {
        ...(reason === undefined ? {} : { reason }),
        ...(errors === undefined
          ? {}
          : { errors: errors.map(({ pointer = "", detail }) => ({ pointer: at + pointer, detail })) }),
      }),
    };
  }
}

const usedBefore = { reason: "number-used" };

/** A row as far as taking it once needs to know it. */
interface FactRow {
  /** Tells a repeat from a conflict; see {@link fingerprintOf}. */
  readonly fingerprint: string;
}

/** Where facts are kept, within one transaction. */
export interface FactStore<Row extends FactRow, Kept extends FactRow> {
  readonly idOf: (row: Row | Kept) => string;
  /** Inserts the rows whose reference is free, and says the ids of those that went in. */
  readonly insert: (rows: readonly Row[]) => Promise<ReadonlySet<string>>;
  /** What stands under the references. */
  readonly find: (references: readonly string[]) => Promise<readonly Kept[]>;
  readonly referenceOf: (kept: Kept) => string;
  /** Tells the others of the rows that went in. */
  readonly announce: (rows: readonly Row[]) => Promise<void>;
}

/** What became of a fact; the id is there once it is kept. */
export interface TakenFact {
  readonly id?: string;
  readonly result: EntryResult;
}

/** Takes facts, each once; the results are in the order of the drafts. */
export async function takeFacts<Row extends FactRow, Kept extends FactRow>(
  drafts: readonly Draft<Row>[],
  { idOf, insert, find, referenceOf, announce }: FactStore<Row, Kept>,
): Promise<TakenFact[]> {
  const ready = drafts.filter((draft) => "row" in draft);
  const inserted = await insert(ready.map(({ row }) => row));
  const isNew = (row: Row) => inserted.has(idOf(row));
  const repeated = ready.filter(({ row }) => !isNew(row)).map(({ reference }) => reference);
  const found = repeated.length === 0 ? [] : await find(repeated);
  const kept = new Map(found.map((row) => [referenceOf(row), row]));
  await announce(ready.map(({ row }) => row).filter(isNew));
  return drafts.map((draft) => {
    if ("rejected" in draft) return { result: draft.rejected };
    const { reference, row } = draft;
    if (isNew(row)) return { id: idOf(row), result: { reference, status: "accepted" } };
    const first = kept.get(reference);
    if (first?.fingerprint === row.fingerprint) return { id: idOf(first), result: { reference, status: "duplicate" } };
    return {
      result: rejected(reference, "conflict", `${reference} was recorded before, with other content.`, usedBefore),
    };
  });
}
