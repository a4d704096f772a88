/** Reading a document of which nothing is known yet. What this and the comparison both need is written once, in governance/diff. */
import { child, member, objectOf, valueAt, type Json } from "@tierline/governance-diff/json";

export { listOf, objectOf, tokensOf, type Json } from "@tierline/governance-diff/json";

/** Whether it is a text with something in it. */
export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** A value as a message shows it. */
export const shown = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");

/** A JSON pointer of its tokens. */
export const pointerTo = (path: readonly (string | number)[]): string => child("", ...path);

/** The value at a place, or undefined. */
export const valueIn = (document: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((at, part) => member(at, String(part)), document);

/** Where the path to a value leads when references within the document are followed, at most 20 in a row. */
export function followIn(document: Json, value: unknown): Json {
  let at = objectOf(value);
  for (let hops = 0; hops < 20; hops += 1) {
    const reference = at["$ref"];
    if (typeof reference !== "string" || !reference.startsWith("#")) return at;
    at = objectOf(valueAt(document, reference));
  }
  return {};
}
