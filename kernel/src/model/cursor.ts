/** Opaque cursors of lists: the sort values of the last row of a page. */
import type { z } from "zod";
import { Problem } from "../errors/problem.ts";

export const writeCursor = (values: readonly string[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

/** Reads a cursor whose values follow the schema; throws `invalid-parameter` for anything we did not write. */
export function readCursor<S extends z.ZodType<readonly string[]>>(cursor: string, schema: S): z.output<S> {
  try {
    const values = schema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    if (values.some((value) => value.includes("\u0000") || !value.isWellFormed())) throw new Error("unstorable");
    return values;
  } catch (cause) {
    throw new Problem("invalid-parameter", "cursor: is not one of this list's", {
      errors: [{ parameter: "cursor", detail: "is not one of this list's" }],
      cause,
    });
  }
}
