/** What PostgreSQL cannot keep as text or JSON: NUL, and half a surrogate pair. */
import { Problem, type FieldError } from "../errors/problem.ts";
import type { Steps } from "./twice.ts";
import { pointerOf } from "./validate.ts";

/** An entry of a batch that is to be refused by itself, before anybody reads it. */
export class RefusedEntry {
  readonly entry: unknown;
  /** Its pointer begins at the entry. */
  readonly error: FieldError;
  constructor(entry: unknown, error: FieldError) {
    this.entry = entry;
    this.error = error;
  }
}

/** The same value; its `entries` may be {@link RefusedEntry}. Throws `invalid` for such a character anywhere else. */
export function storable(body: unknown, entries: string | undefined): unknown {
  const given = entries === undefined ? undefined : (body as Readonly<Record<string, unknown>> | null)?.[entries];
  if (entries === undefined || !Array.isArray(given)) {
    refuse(unstorableIn(body, []));
    return body;
  }
  const { [entries]: _, ...around } = body as Readonly<Record<string, unknown>>;
  refuse(unstorableIn(around, []));
  const judged = given.map((entry: unknown) => {
    const error = unstorableIn(entry, []);
    return error === undefined ? entry : new RefusedEntry(entry, error);
  });
  return { ...around, [entries]: judged };
}

/** The same for members that stand twice: throws `invalid`, or marks the entry that has one. */
export function withoutTwice(body: unknown, paths: readonly Steps[], entries: string | undefined): unknown {
  const given = entries === undefined ? undefined : (body as Readonly<Record<string, unknown>> | null)?.[entries];
  const own = new Map<number, FieldError>();
  for (const path of paths) {
    const [member, index, ...rest] = path;
    const isInEntry = Array.isArray(given) && member === entries && rest.length > 0;
    if (isInEntry) own.set(Number(index), { pointer: pointerOf(rest), detail: isTwice });
    else refuse({ pointer: pointerOf(path), detail: isTwice });
  }
  if (entries === undefined || !Array.isArray(given) || own.size === 0) return body;
  const judged = given.map((entry: unknown, index) => {
    const error = own.get(index);
    return error === undefined || entry instanceof RefusedEntry ? entry : new RefusedEntry(entry, error);
  });
  return { ...(body as object), [entries]: judged };
}

const isTwice = "is there twice";

function refuse(error: FieldError | undefined): void {
  if (error === undefined) return;
  const where = error.pointer === undefined || error.pointer === "" ? "The body" : error.pointer;
  throw new Problem("invalid", `${where}: ${error.detail}`, { errors: [error] });
}

/** The first place at which such a character stands. */
function unstorableIn(value: unknown, at: readonly string[]): FieldError | undefined {
  if (typeof value === "string") {
    if (!value.includes("\u0000") && value.isWellFormed()) return undefined;
    return { pointer: pointerOf(at), detail: "has a character that cannot be stored: NUL, or half a surrogate pair" };
  }
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, each] of Object.entries(value)) {
    // A name that cannot be kept could not be pointed at either.
    const error = unstorableIn(name, at) ?? unstorableIn(each, [...at, name]);
    if (error !== undefined) return error;
  }
  return undefined;
}
