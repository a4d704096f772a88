/** Where the parts of a canonical document came from. */
import { child, member, tokensOf } from "../json.ts";

/** Remembers, for every object the canonicalizer makes, the pointer of what it was made from. */
export class Origins {
  readonly #pointers = new WeakMap<object, string>();

  /** Records the origin of an object and gives the object back. */
  mark<T extends object>(made: T, pointer: string): T {
    this.#pointers.set(made, pointer);
    return made;
  }

  of(made: object): string | undefined {
    return this.#pointers.get(made);
  }

  /**
   * The pointer in the original of what `pointer` names in `canonical`: the origin of the innermost known object on
   * the way, and the tokens after it.
   */
  original(canonical: unknown, pointer: string): string {
    let value = canonical;
    let origin = "";
    for (const token of tokensOf(pointer)) {
      value = member(value, token);
      const known = typeof value === "object" && value !== null ? this.#pointers.get(value) : undefined;
      origin = known ?? child(origin, token);
    }
    return origin;
  }
}

/** The longest part of a pointer that exists in the document. */
export function existing(document: unknown, pointer: string): string {
  let value = document;
  let found = "";
  for (const token of tokensOf(pointer)) {
    value = member(value, token);
    if (value === undefined) return found;
    found = child(found, token);
  }
  return found;
}
