/**
 * Members that a body has twice. JSON.parse keeps the last and says nothing, while whoever looked at the request before us may have read the
 * first (RFC 8259, 4: names should be unique).
 */

/** A path to a member, from the body down. */
export type Steps = readonly string[];

/** Paths of members that stand twice in a JSON text, of which `value` was parsed; each once. */
export function twiceIn(text: string, value: unknown): Steps[] {
  // Nearly every body has none, and counting is cheap.
  return namesIn(text) === membersOf(value) ? [] : new Reader(text).twice();
}

const [backslash, colon] = [92, 58];

/** Names as written: colons that are not within strings, which are leapt over. */
function namesIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length;) {
    const opening = text.indexOf('"', at);
    const gapEnd = opening === -1 ? text.length : opening;
    for (; at < gapEnd; at++) if (text.charCodeAt(at) === colon) count += 1;
    if (opening !== -1) at = endOfString(text, opening);
  }
  return count;
}

/** Behind the quote that closes the string which this one opens. */
function endOfString(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charCodeAt(before - 1) === backslash) before -= 1;
    if ((at - before) % 2 === 0) return at + 1;
  }
  return text.length;
}

/** Members as parsed. A body is not nested deeper than the stack. */
function membersOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) for (const each of value) count += membersOf(each);
  else for (const name in value) count += 1 + membersOf((value as Readonly<Record<string, unknown>>)[name]);
  return count;
}

/** Reads well-formed JSON once more, for the places of its names. */
class Reader {
  readonly #text: string;
  readonly #found = new Map<string, Steps>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  twice(): Steps[] {
    this.#value([]);
    return [...this.#found.values()];
  }

  #value(path: Steps): void {
    const next = this.#next();
    if (next === "{") this.#members(path);
    else if (next === "[") this.#elements(path);
    else if (next === '"') this.#string();
    else this.#skip(/[^\s,\]}]*/y);
  }

  #members(path: Steps): void {
    const seen = new Set<string>();
    this.#at += 1;
    while (this.#next() !== "}") {
      const name = JSON.parse(this.#string()) as string;
      const own = [...path, name];
      if (seen.has(name)) this.#found.set(JSON.stringify(own), own);
      seen.add(name);
      this.#over(":");
      this.#value(own);
      this.#over(",");
    }
    this.#at += 1;
  }

  #elements(path: Steps): void {
    this.#at += 1;
    for (let index = 0; this.#next() !== "]"; index++) {
      this.#value([...path, String(index)]);
      this.#over(",");
    }
    this.#at += 1;
  }

  #string(): string {
    const from = this.#at;
    this.#skip(/"(?:[^"\\]|\\.)*"/y);
    return this.#text.slice(from, this.#at);
  }

  /** The character after any blanks; none at the end of a text that is no JSON after all. */
  #next(): string {
    this.#skip(/\s*/y);
    const next = this.#text[this.#at];
    if (next === undefined) throw new Error("The text is not well-formed JSON.");
    return next;
  }

  #over(mark: string): void {
    if (this.#next() === mark) this.#at += 1;
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#at;
    this.#at += pattern.exec(this.#text)?.[0].length ?? 0;
  }
}
