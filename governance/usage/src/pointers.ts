/** Which fields a request has: names and places, never values. */

/** A deeper or wider request shows its first fields only. */
const deepest = 8;
const most = 200;
/** Entries of a list that are looked at: they are alike, and a batch has hundreds of thousands of them. */
const mostEntries = 50;
/** A name that a person gave a field; anything else may be data (a map by customer number) and becomes `*`. */
const fieldName = /^[A-Za-z_][A-Za-z0-9_]{0,60}$/;

/** JSON pointers of every field in a parsed request; entries of lists share `*`. */
export function pointersOf(value: unknown): string[] {
  const found = new Set<string>();
  collect(value, "", 0, found);
  return [...found];
}

function collect(value: unknown, at: string, depth: number, found: Set<string>): void {
  if (typeof value !== "object" || value === null || depth > deepest || found.size >= most) return;
  if (Array.isArray(value)) {
    for (const each of value.slice(0, mostEntries)) collect(each, `${at}/*`, depth + 1, found);
    return;
  }
  for (const [name, each] of Object.entries(value)) {
    if (each === undefined) continue;
    const pointer = `${at}/${fieldName.test(name) ? name : "*"}`;
    if (found.size < most) found.add(pointer);
    collect(each, pointer, depth + 1, found);
  }
}
