/** Which product types of SAP are goods, services and gift cards, and which are kept in stock. */
import type { Item } from "../../../resources/items/contract.ts";

export interface ProductType {
  readonly type: string;
  readonly kind: Item["kind"];
  readonly stocked: boolean;
}

const entry = /^([A-Z0-9]{1,4})=(goods|service|gift-card)(\/stocked)?$/;

/** `HAWA=goods/stocked, DIEN=service`. The first type of a kind is the one new items get. Throws what is wrong. */
export function parseProductTypes(text: string): readonly ProductType[] {
  const parts = text.split(",").map((part) => part.trim());
  return parts.map((part) => {
    const [, type = "", kind, stocked] = entry.exec(part) ?? [];
    if (kind === undefined) throw new Error(`must have entries like HAWA=goods/stocked; this is none: ${part}`);
    return { type, kind: kind as Item["kind"], stocked: stocked !== undefined };
  });
}
