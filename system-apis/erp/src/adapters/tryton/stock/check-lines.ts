import { Problem } from "@tierline/kernel/errors/problem";
import type { Product } from "../books/directory.ts";

interface Line {
  readonly itemId: string;
}

/** Refuses lines that name an item twice. */
export function refuseTwice(lines: readonly Line[]): void {
  const seen = new Set<string>();
  for (const [index, { itemId }] of lines.entries()) {
    if (seen.has(itemId)) {
      const [pointer, detail] = [`/lines/${String(index)}/itemId`, `${itemId} occurs twice`];
      throw new Problem("invalid", `${pointer}: ${detail}`, { errors: [{ pointer, detail }] });
    }
    seen.add(itemId);
  }
}

/** Refuses services: there is no stock of them. */
export function refuseNotStocked(lines: readonly Line[], productOf: (itemId: string) => Product): void {
  const service = lines.find(({ itemId }) => !productOf(itemId).goods);
  if (service === undefined) return;
  throw new Problem("not-stocked", `${service.itemId} is a service: these books keep no stock of it.`);
}
