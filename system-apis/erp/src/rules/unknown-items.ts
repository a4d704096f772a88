import { Problem } from "@tierline/kernel/errors/problem";

/** Enough to see what is wrong; a batch may have thousands. */
const mostErrors = 20;
const mostNamed = 10;

/** The refusal of lines whose items the books do not know: each line is named by where it stands. */
export function unknownItems(lines: readonly { readonly itemId: string }[], unknown: readonly string[]): Problem {
  const errors = lines.flatMap(({ itemId }, index) =>
    unknown.includes(itemId) ? [{ pointer: `/lines/${String(index)}/itemId`, detail: `${itemId} is not known` }] : [],
  );
  return new Problem("unknown-item", `Not known: ${unknown.slice(0, mostNamed).join(", ")}.`, {
    errors: errors.slice(0, mostErrors),
  });
}
