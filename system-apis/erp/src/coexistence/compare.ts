/**
 * Whether two answers say the same, in canonical terms: for shadow reads and parity reports alike. Pure. What each backend gives
 * out by itself (numbers, moments of posting, cursors) says nothing; decimals and moments are compared by value; lists by the key of their
 * rows, not by their order.
 */

export interface FieldDifference {
  /** `total`, `lines[3].quantity`, `items[MUG-BLUE]`. */
  readonly field: string;
  /** Null: not there. */
  readonly old: unknown;
  readonly new: unknown;
}

/** Given out by the books themselves. A revision counts the changes in one backend only. */
const own: ReadonlySet<string> = new Set([
  "number",
  "entryId",
  "customerNumber",
  "postedAt",
  "changedAt",
  "createdAt",
  "checkedAt",
  "revision",
  "duplicate",
  "nextCursor",
]);

const decimals: ReadonlySet<string> = new Set(["unitPrice", "unitCost", "averageCost"]);

/** What tells the rows of a list apart, by the first of these that they have. */
const rowKeys: readonly (readonly string[])[] = [
  ["reference"],
  ["lineNumber"],
  ["kind", "account", "currency"],
  ["itemId", "locationId"],
  ["itemId", "priceList", "currency"],
  ["priceList", "currency"],
  ["itemId"],
  ["locationId"],
  ["account", "name"],
  ["periodId"],
];

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `1.500` and `1.5`, `007` and `7` are the same number. */
export const sameDecimal = (text: string): string => {
  const [whole = "0", fraction = ""] = text.split(".");
  const digits = fraction.replace(/0+$/, "");
  const left = whole.replace(/^(-?)0+(?=\d)/, "$1");
  return digits === "" ? left : `${left}.${digits}`;
};

function scalar(name: string, value: unknown): unknown {
  if (typeof value !== "string") return value ?? null;
  if (decimals.has(name)) return sameDecimal(value);
  // A moment: the same one may be written with another offset or without a fraction.
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).toISOString();
  return value;
}

/** All that differs. Members that are null, empty or left out are the same. */
export function differences(old: unknown, now: unknown, at = ""): FieldDifference[] {
  if (Array.isArray(old) || Array.isArray(now)) return inLists(listOf(old), listOf(now), at);
  if (isFields(old) && isFields(now)) return inFields(old, now, at);
  const name = at.slice(at.lastIndexOf(".") + 1);
  const [before, after] = [scalar(name, old), scalar(name, now)];
  return before === after ? [] : [{ field: at, old: old ?? null, new: now ?? null }];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

function inFields(old: Fields, now: Fields, at: string): FieldDifference[] {
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names]
    .filter((name) => !own.has(name))
    .flatMap((name) => differences(old[name], now[name], at === "" ? name : `${at}.${name}`));
}

/** Rows without a key of their own, such as journal lines, are compared as sets of what they say. */
function inLists(old: readonly unknown[], now: readonly unknown[], at: string): FieldDifference[] {
  const key = keyFor([...old, ...now]);
  if (key === undefined) {
    const [before, after] = [old.map(said).toSorted(), now.map(said).toSorted()];
    return before.join("\n") === after.join("\n") ? [] : [{ field: at, old, new: now }];
  }
  const [before, after] = [byKey(old, key), byKey(now, key)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((row) => {
    const place = `${at}[${row}]`;
    const [one, other] = [before.get(row), after.get(row)];
    return one === undefined || other === undefined
      ? [{ field: place, old: one ?? null, new: other ?? null }]
      : differences(one, other, place);
  });
}

/** The first key that every row has and no two rows share among `rows` of one side. */
function keyFor(rows: readonly unknown[]): readonly string[] | undefined {
  if (rows.length === 0 || !rows.every(isFields)) return undefined;
  // Lines of an entry are not told apart by anything: two may be alike.
  if (rows.some((row) => "debit" in row && !("kind" in row))) return undefined;
  return rowKeys.find((names) => rows.every((row) => names.every((name) => row[name] !== undefined)));
}

const byKey = (rows: readonly unknown[], key: readonly string[]): Map<string, unknown> =>
  new Map(rows.map((row) => [key.map((name) => String((row as Fields)[name])).join(" "), row]));

/** What a row says, in one line, whatever the order of its members. */
function said(row: unknown): string {
  if (!isFields(row)) return JSON.stringify(scalar("", row));
  const members = Object.keys(row)
    .filter((name) => !own.has(name) && row[name] !== undefined && row[name] !== null)
    .toSorted();
  return members.map((name) => `${name}=${JSON.stringify(scalar(name, row[name]))}`).join(" ");
}

/** One row in one line, in canonical terms: equal lines are rows without a difference. */
export const canonical = (row: unknown): string => JSON.stringify(plain("", row));

/** Members sorted, what says nothing left out, lists as sets. */
function plain(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => plain("", each)).toSorted(byText);
  if (!isFields(value)) return scalar(name, value);
  const members = Object.keys(value)
    .filter((key) => !own.has(key) && !isNothing(value[key]))
    .toSorted();
  return members.map((key) => [key, plain(key, value[key])]);
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

const byText = (a: unknown, b: unknown): number => {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};
