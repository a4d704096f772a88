/** Identifiers: a prefix that tells the kind and a UUID v7, so that they sort by time of creation. */
import { v7 } from "uuid";
import { z } from "./schema.ts";

/** `ord_0193…` */
export function newId(prefix: string): string {
  return `${prefix}_${v7().replaceAll("-", "")}`;
}

/** The schema of an id of one kind. */
export const idOf = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{8,40}$`), `must be an id beginning with ${prefix}_`);
