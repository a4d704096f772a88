/** Identifiers: a prefix that tells the kind and a UUID v7, so that they sort by time of creation. */
import { v7 } from "uuid";
import { z } from "./schema.ts";

/** `ord_0193…` */
export function newId(prefix: string): string {
  return `${prefix}_${uuid().replaceAll("-", "")}`;
}

const bytesPerId = 16;
/** Random bytes for 256 ids: asking the system for each id's own would be most of its cost. */
const pool = new Uint8Array(256 * bytesPerId);
let used = pool.length;
let msecs = 0;
let seq = 0;

/** Ids of one process rise: those of the same millisecond count on from a random start, as uuid's own v7 does. */
function uuid(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const random = pool.subarray(used, (used += bytesPerId));
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // 31 of its 32 bits, so that it can rise for a while.
    seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
  } else {
    seq += 1;
  }
  return v7({ random, msecs, seq });
}

/** The schema of an id of one kind. */
export const idOf = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{8,40}$`), `must be an id beginning with ${prefix}_`);
