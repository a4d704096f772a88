/** What a movement, or one of the parts that it is told in, is called towards finance. */
import { createHash } from "node:crypto";
import type { NewMovement } from "@tierline/kernel/model/stock";
import { factKey } from "./fact.ts";

/**
 * Unique over all movements and their parts, and made of nothing but what a reference may have. A key that is written out has the
 * movement's type in it; one told by a hash has none, so that neither is ever taken for the other.
 */
export function movementKey(movement: NewMovement, part: number): string {
  if (part === 0 && isPlain(movement)) return factKey(movement).trim().replaceAll("\n", ":");
  const hash = createHash("sha256").update(factKey(movement)).digest("hex");
  return part === 0 ? `movement:${hash}` : `movement:${hash}:${String(part + 1)}`;
}

/** Whether its key can be read back: otherwise `a:count` + `b` and `a` + `count:b` would be one. */
const isPlain = ({ source, sourceKey }: NewMovement): boolean =>
  !source.includes(":") && sourceKey === sourceKey.trim();
