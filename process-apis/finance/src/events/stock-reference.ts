/** What the event of a change of stock is called. */
import { createHash } from "node:crypto";
import { Reference } from "@tierline/kernel/model/schema";

interface Moved {
  readonly source: string;
  readonly sourceKey: string;
  readonly movementKey?: string | undefined;
}

export const stockPrefix = "stock:";

/**
 * What cannot be a reference, since it is too long or has a sign that none may have, is told by its hash. Keys of before December 2026
 * had a `~` before the number of a part.
 */
export function stockReference({ source, sourceKey, movementKey = `${source}:${sourceKey}` }: Moved): string {
  const plain = `${stockPrefix}${movementKey}`;
  if (Reference.safeParse(plain).success) return plain;
  return `${stockPrefix}${createHash("sha256").update(plain).digest("hex")}`;
}

/** A change of stock as process/inventory keeps it. */
interface Kept extends Required<Moved> {
  readonly type: string;
  readonly itemId: string;
  /** Which of the events that tell of it, from 1. */
  readonly part: number;
}

/**
 * What its event may be called: as it is told today first, then as earlier releases told it, before a type had its range of keys
 * (`source:key`) and before what cannot be read back was told by its hash.
 */
export function stockReferences(moved: Kept): string[] {
  const { source, sourceKey, type, itemId, part } = moved;
  const readable = [source, type, sourceKey, ...(type === "receipt" ? [itemId] : [])].join(":");
  return [
    stockReference(moved),
    stockReference({ source, sourceKey, movementKey: part === 1 ? readable : `${readable}~${String(part)}` }),
    ...(part === 1 ? [stockReference({ source, sourceKey })] : []),
  ];
}
