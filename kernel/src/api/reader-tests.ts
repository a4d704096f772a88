/** Zod's checks as conditions in code: each says yes only where Zod would. `$` stands for the value. */

/** A check as Zod defines it. */
export interface CheckDefinition {
  readonly check?: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly value?: unknown;
  readonly inclusive?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Of a `refine`; other custom checks have none. */
  readonly fn?: unknown;
}

/** The condition of one check, or undefined where only Zod can tell. `constant` gives a value a name in the code. */
type Test = (check: CheckDefinition, constant: (value: unknown) => string) => string | undefined;
/** By Zod's name of the check. */
export type Tests = Readonly<Record<string, Test>>;

/** Formats that are their pattern and nothing else. */
const patternFormats = new Set(["regex", "datetime", "date"]);

const numeral = (value: unknown): string | undefined => (typeof value === "number" ? String(value) : undefined);

export const stringTests: Tests = {
  string_format: ({ format, pattern }, constant) => {
    if (pattern === undefined || !patternFormats.has(format ?? "")) return undefined;
    // A pattern that remembers where it was would have to be reset each time.
    return pattern.global || pattern.sticky ? undefined : `${constant(pattern)}.test($)`;
  },
  // Zod counts code points, of which a string has at least half its length and at most its length.
  min_length: ({ minimum = 0 }) => `$.length >= ${String(minimum <= 1 ? minimum : 2 * minimum)}`,
  max_length: ({ maximum = 0 }) => `$.length <= ${String(maximum)}`,
};

export const numberTests: Tests = {
  number_format: ({ format }) => (format === "safeint" ? "Number.isSafeInteger($)" : undefined),
  greater_than: ({ value, inclusive }) => compared(inclusive === true ? ">=" : ">", value),
  less_than: ({ value, inclusive }) => compared(inclusive === true ? "<=" : "<", value),
};

const compared = (operator: string, value: unknown): string | undefined => {
  const bound = numeral(value);
  return bound === undefined ? undefined : `$ ${operator} ${bound}`;
};

export const sizeTests: Tests = {
  min_length: ({ minimum = 0 }) => `$.length >= ${String(minimum)}`,
  max_length: ({ maximum = 0 }) => `$.length <= ${String(maximum)}`,
};

/** Allowed on everything: a function of the value as it was read. */
export const refinements: Tests = {
  custom: ({ fn }, constant) => (typeof fn === "function" ? `${constant(fn)}($) === true` : undefined),
};
