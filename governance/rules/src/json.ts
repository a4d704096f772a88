/** Reading a document of which nothing is known yet. */

export type Json = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one when it is something else. */
export const asObject = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** The value as a list; an empty one when it is something else. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether it is a text with something in it. */
export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** A value as a message shows it. */
export const shown = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");

/** The parts of a JSON pointer (RFC 6901), with or without `#`. */
export const partsOf = (pointer: string): string[] =>
  pointer
    .replace(/^#/, "")
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

/** A JSON pointer of its parts. */
export const pointerTo = (path: readonly (string | number)[]): string =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** The value at a place, or undefined. */
export const valueAt = (document: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (at, part) => (Array.isArray(at) ? (at as unknown[])[Number(part)] : asObject(at)[String(part)]),
    document,
  );

/** Where the path to a value leads when references within the document are followed, at most 20 in a row. */
export function followIn(document: Json, value: unknown): Json {
  let at = asObject(value);
  for (let hops = 0; hops < 20; hops += 1) {
    const reference = at["$ref"];
    if (typeof reference !== "string" || !reference.startsWith("#")) return at;
    at = asObject(valueAt(document, partsOf(decoded(reference))));
  }
  return {};
}

/** A reference in a document is a URI fragment: `#/paths/~1orders~1%7Bid%7D`. */
export function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
