import { Problem } from "@tierline/kernel/errors/problem";

/** Refuses lines that name an item twice. */
export function refuseTwice(lines: readonly { readonly itemId: string }[]): void {
  const seen = new Set<string>();
  for (const [index, { itemId }] of lines.entries()) {
    const [pointer, detail] = [`/lines/${String(index)}/itemId`, `${itemId} occurs twice`];
    if (seen.has(itemId)) throw new Problem("invalid", `${pointer}: ${detail}`, { errors: [{ pointer, detail }] });
    seen.add(itemId);
  }
}
