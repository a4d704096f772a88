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

const [quote, backslash, colon] = [34, 92, 58];

/** Names as written: colons that are not within strings. */
function namesIn(text: string): number {
  let [count, quoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) quoted = !quoted;
    else if (quoted && code === backslash) at += 1;
    else if (!quoted && code === colon) count += 1;
  }
  return count;
}

/** Members as parsed. A body is not nested deeper than the stack. */
function membersOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inside: unknown[] = Object.values(value);
  let count = Array.isArray(value) ? 0 : inside.length;
  for (const each of inside) count += membersOf(each);
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
