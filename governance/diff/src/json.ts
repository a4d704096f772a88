/** Plain JSON and pointers into it (RFC 6901). */

/** An object of a document. */
export type Json = Record<string, unknown>;

/** Whether a value is an object that is neither an array nor null. */
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value as an object, or an empty one: for places where a document may hold anything. */
export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});

/** The value as a list, or an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The strings among a list's members. */
export const stringsOf = (value: unknown): string[] =>
  listOf(value).filter((each): each is string => typeof each === "string");

/** Appends tokens to a pointer: `child("/paths", "/orders")` is `/paths/~1orders`. */
export const child = (pointer: string, ...tokens: readonly (string | number)[]): string =>
  pointer + tokens.map((token) => `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** The tokens of a pointer; a leading `#` of a URI fragment is understood, percent-encoding included. */
export function tokensOf(pointer: string): string[] {
  const plain = pointer.startsWith("#") ? decoded(pointer.slice(1)) : pointer;
  return plain
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A percent sign that encodes nothing stands for itself.
    return fragment;
  }
}

/** The member of an object or array; undefined where there is none. Never reads what is inherited. */
export function member(value: unknown, token: string): unknown {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(token) ? (value as unknown[])[Number(token)] : undefined;
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

/** The value a pointer names, or undefined. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const token of tokensOf(pointer)) value = member(value, token);
  return value;
}

/** JSON with keys in order: equal values give equal texts. */
export function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "null";
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${stable(value[key])}`).join(",")}}`;
}

/** Whether two values are the same JSON, whatever the order of their keys. */
export const same = (one: unknown, other: unknown): boolean => one === other || stable(one) === stable(other);

/** A set as a list: without repetition, in a fixed order. */
export function asSet(values: readonly unknown[]): unknown[] {
  const byText = new Map(values.map((value) => [stable(value), value]));
  return [...byText.keys()].sort().map((text) => byText.get(text));
}

/** The last token of a pointer; empty for the whole document. */
export const lastTokenOf = (pointer: string): string => tokensOf(pointer).at(-1) ?? "";

/** A text, or `otherwise` where the value is none. */
export const text = (value: unknown, otherwise: string): string => (typeof value === "string" ? value : otherwise);
