/**
 * The caller's reference in SAP's documents, to find one by when its answer was lost. A sales document has 35 characters for it, a
 * material document 16, in upper case: what does not fit is shortened by a digest.
 */
import { createHash } from "node:crypto";

/** Crockford's alphabet: no letter looks like a digit. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

function digest(text: string, length: number): string {
  const bytes = createHash("sha256").update(text).digest();
  return Array.from({ length }, (_, index) => alphabet[(bytes[index] ?? 0) % alphabet.length]).join("");
}

const mostOfSales = 35;

/** `PurchaseOrderByCustomer`: the reference itself where it fits; `~`, which no reference has, keeps a shortened one apart. */
export const salesKey = (reference: string): string =>
  reference.length <= mostOfSales ? reference : `${reference.slice(0, mostOfSales - 17)}~${digest(reference, 16)}`;

/** Material documents are of one kind to SAP: ours keep apart what may have the same reference. */
const letters = {
  "stock-movement": "M",
  "stock-transfer": "T",
  "stock-count": "C",
  delivery: "D",
  "credit-note": "R",
} as const;
export type MaterialDocumentKind = keyof typeof letters;

/** `ReferenceDocument`: a letter and 75 bits of digest. */
export const materialKey = (kind: MaterialDocumentKind, reference: string): string =>
  letters[kind] + digest(`${kind}/${reference}`, 15);
