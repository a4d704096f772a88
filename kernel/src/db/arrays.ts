/**
 * PostgreSQL's arrays of scalars as text. postgres.js would ask each new connection for the array types, and a connection that is
 * lost at that moment takes the process down with a rejection nobody can catch; so the types are known beforehand.
 */

/** Type number of an element and of its array. */
export const arrayTypes: readonly (readonly [element: number, array: number])[] = [
  [16, 1000], // boolean
  [17, 1001], // bytea
  [20, 1016], // bigint
  [21, 1005], // smallint
  [23, 1007], // integer
  [25, 1009], // text
  [26, 1028], // oid
  [19, 1003], // name
  [114, 199], // json
  [700, 1021], // real
  [701, 1022], // double precision
  [1042, 1014], // char
  [1043, 1015], // varchar
  [1082, 1182], // date
  [1114, 1115], // timestamp
  [1184, 1185], // timestamptz
  [1700, 1231], // numeric
  [2950, 2951], // uuid
  [3802, 3807], // jsonb
];

type Convert<From, To> = (value: From) => To;

/** `{"a","b",NULL}`; a value that is text already is passed on. */
export function arrayText(values: unknown, serialize: Convert<unknown, unknown> | undefined): unknown {
  if (!Array.isArray(values)) return values;
  const elements = values.map((value: unknown) => {
    if (value === null || value === undefined) return "NULL";
    if (Array.isArray(value)) return String(arrayText(value, serialize));
    const text = String(serialize === undefined ? value : serialize(value));
    return `"${text.replace(/["\\]/g, "\\$&")}"`;
  });
  return `{${elements.join(",")}}`;
}

/** The elements of `{a,"b c",NULL,{d}}`. */
export function arrayOf(text: string, parse: Convert<string, unknown> | undefined): unknown[] {
  // Bounds other than 1 are written in front: `[0:1]={a,b}`.
  const at = { text, index: text.indexOf("{") };
  return readArray(at, parse ?? ((value) => value));
}

interface Reader {
  readonly text: string;
  index: number;
}

function readArray(at: Reader, parse: Convert<string, unknown>): unknown[] {
  const values: unknown[] = [];
  at.index += 1;
  while (at.index < at.text.length) {
    const char = at.text[at.index];
    if (char === "}") {
      at.index += 1;
      return values;
    }
    if (char === ",") at.index += 1;
    else if (char === "{") values.push(readArray(at, parse));
    else if (char === '"') values.push(parse(readQuoted(at)));
    else {
      const plain = readPlain(at);
      values.push(plain === "NULL" ? null : parse(plain));
    }
  }
  return values;
}

function readQuoted(at: Reader): string {
  let value = "";
  for (at.index += 1; at.text[at.index] !== '"'; at.index += 1) {
    if (at.text[at.index] === "\\") at.index += 1;
    value += at.text[at.index] ?? "";
  }
  at.index += 1;
  return value;
}

function readPlain(at: Reader): string {
  const begin = at.index;
  while (at.text[at.index] !== "," && at.text[at.index] !== "}" && at.index < at.text.length) at.index += 1;
  return at.text.slice(begin, at.index);
}
