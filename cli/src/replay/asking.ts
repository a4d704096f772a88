/** How the books and the ledger of stock are asked about what was sent: so many documents at once, and for how long. */

/** Documents asked about in one call. */
const perCall = 5_000;
/** Between two looks. */
export const pollMs = 250;
/** When nothing has moved for this long, what is there is reported. */
export const stalledMs = 120_000;
/** What carries a document's number into the movement ledger. */
export const channel = "replay";

/** The documents, as many at once as one call takes. */
export function* chunks(documents: readonly string[]): Generator<string[]> {
  for (let at = 0; at < documents.length; at += perCall) yield documents.slice(at, at + perCall);
}
