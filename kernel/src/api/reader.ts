/**
 * A fast way through a schema for values that follow it. Zod parses a five-line order in some 3 µs, and an order crosses six
 * such checks on its way through three tiers. A reader is a function compiled from the plain part of a Zod schema: it copies
 * what is declared, and where it is in any doubt it refuses and Zod decides. So it never has to know an error message.
 */
import type { z } from "zod";
import { numberTests, refinements, sizeTests, stringTests, type CheckDefinition, type Tests } from "./reader-tests.ts";

/** What a reader answers when the value is not, or not certainly, what the schema says. */
export const refused = Symbol("refused");

/** A copy of the value as the schema reads it, or `refused`. */
export type Read = (value: unknown) => unknown;

/** Members of Zod's definitions that are read here (zod.dev/library-authors). */
interface Definition extends CheckDefinition {
  readonly type: string;
  readonly coerce?: boolean;
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDefinition } }[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  /** A getter: a fresh value each time. */
  readonly defaultValue?: unknown;
}

/** A part of a schema that is Zod's own business: unions, transforms, coercion, formats that are more than a pattern. */
class Unreadable extends Error {}

/** The reader of a schema; undefined for one with parts that only Zod can read, or where code must not be made at run time. */
export function readerOf(schema: z.ZodType): Read | undefined {
  try {
    return new Compiler().compile(schema);
  } catch (error) {
    if (error instanceof Unreadable || error instanceof EvalError) return undefined;
    throw error;
  }
}

class Compiler {
  readonly #constants: unknown[] = [];
  readonly #code: string[] = [];
  #names = 0;

  compile(schema: z.ZodType): Read {
    const out = this.#read(schema, "value");
    const body = `"use strict"; return (value) => { ${this.#code.join("\n")} return ${out}; };`;
    // The code is made of the schema's own structure; names go in as JSON strings, everything else as a constant.
    // oxlint-disable-next-line no-new-func, typescript/no-implied-eval
    return new Function("refused", "constants", body)(refused, this.#constants) as Read;
  }

  /** Writes the code that reads the expression `from`; returns the expression of what was read. */
  #read(schema: z.ZodType, from: string): string {
    const def = schema._zod.def as unknown as Definition;
    const checks = [def, ...(def.checks ?? []).map((each) => each._zod.def)].filter(({ check }) => check !== undefined);
    if (def.coerce === true) throw new Unreadable();
    switch (def.type) {
      case "string":
        return this.#leaf(from, `typeof ${from} === "string"`, checks, stringTests);
      case "number":
        return this.#leaf(from, `Number.isFinite(${from})`, checks, numberTests);
      case "boolean":
        return this.#leaf(from, `typeof ${from} === "boolean"`, checks, {});
      case "enum":
        return this.#leaf(
          from,
          `${this.#constant(new Set(Object.values(def.entries ?? {})))}.has(${from})`,
          checks,
          {},
        );
      case "literal":
        return this.#leaf(from, `${this.#constant(new Set(def.values))}.has(${from})`, checks, {});
      case "nullable":
        if (def.innerType === undefined || checks.length > 0) throw new Unreadable();
        return this.#unless(`${from} === null`, "null", def.innerType, from);
      case "default":
        if (def.innerType === undefined || checks.length > 0) throw new Unreadable();
        return this.#unless(
          `${from} === undefined`,
          `${this.#constant(() => def.defaultValue)}()`,
          def.innerType,
          from,
        );
      case "array":
        return this.#array(def, checks, from);
      case "object":
        return this.#object(def, checks, from);
      default:
        throw new Unreadable();
    }
  }

  #leaf(from: string, is: string, checks: readonly CheckDefinition[], known: Tests): string {
    this.#demand(is);
    this.#check(from, checks, known);
    return from;
  }

  #array({ element }: Definition, checks: readonly CheckDefinition[], from: string): string {
    if (element === undefined) throw new Unreadable();
    const [copy, each] = [this.#name(), this.#name()];
    this.#demand(`Array.isArray(${from})`);
    this.#code.push(`const ${copy} = []; for (const ${each} of ${from}) {`);
    const made = this.#read(element, each);
    this.#code.push(`${copy}.push(${made}); }`);
    this.#check(copy, checks, sizeTests);
    return copy;
  }

  #object({ shape = {}, catchall }: Definition, checks: readonly CheckDefinition[], from: string): string {
    const isClosed = catchall?._zod.def.type === "never";
    if ((catchall !== undefined && !isClosed) || Object.hasOwn(shape, "__proto__")) throw new Unreadable();
    this.#demand(`typeof ${from} === "object" && ${from} !== null && !Array.isArray(${from})`);
    if (isClosed) this.#close(Object.keys(shape), from);
    const members = Object.entries(shape).map(([name, schema]) => this.#member(JSON.stringify(name), schema, from));
    // Members that are always there make one object literal; from the first that may be missing on they are added in order.
    const first = members.findIndex((member) => member.missing !== undefined);
    const literal = members.slice(0, first === -1 ? members.length : first);
    const copy = this.#name();
    this.#code.push(`const ${copy} = { ${literal.map(({ name, made }) => `${name}: ${made}`).join(", ")} };`);
    for (const { name, made, missing } of members.slice(literal.length)) {
      this.#code.push(`${missing === undefined ? "" : `if (!(${missing})) `}${copy}[${name}] = ${made};`);
    }
    this.#check(copy, checks, {});
    return copy;
  }

  /** Refuses a value with any other member. Names are compared as they are, which costs a fraction of looking each up in a set. */
  #close(names: readonly string[], from: string): void {
    const key = this.#name();
    const cases = names.map((name) => `case ${JSON.stringify(name)}: continue;`).join(" ");
    this.#code.push(`for (const ${key} in ${from}) switch (${key}) { ${cases} default: return refused; }`);
  }

  #member(name: string, schema: z.ZodType, from: string): { name: string; made: string; missing?: string } {
    const given = this.#name();
    this.#code.push(`const ${given} = ${from}[${name}];`);
    const def = schema._zod.def as unknown as Definition;
    if (def.type !== "optional") return { name, made: this.#read(schema, given) };
    const inner = def.innerType?._zod.def.type;
    // An optional default is the default again.
    if (def.innerType === undefined || inner === "default" || (def.checks ?? []).length > 0) throw new Unreadable();
    const made = this.#unless(`${given} === undefined`, "undefined", def.innerType, given);
    // A member that is there and undefined stays so, as Zod has it.
    return { name, made, missing: `${given} === undefined && !(${name} in ${from})` };
  }

  /** Reads the expression unless it is the one value that needs no reading. */
  #unless(condition: string, value: string, schema: z.ZodType, from: string): string {
    const made = this.#name();
    this.#code.push(`let ${made} = ${value}; if (!(${condition})) {`);
    const read = this.#read(schema, from);
    this.#code.push(`${made} = ${read}; }`);
    return made;
  }

  #check(from: string, checks: readonly CheckDefinition[], known: Tests): void {
    for (const check of checks) {
      const test = (refinements[check.check ?? ""] ?? known[check.check ?? ""])?.(check, (value) =>
        this.#constant(value),
      );
      if (test === undefined) throw new Unreadable();
      this.#demand(test.replaceAll("$", from));
    }
  }

  #demand(condition: string): void {
    this.#code.push(`if (!(${condition})) return refused;`);
  }

  #constant(value: unknown): string {
    return `constants[${String(this.#constants.push(value) - 1)}]`;
  }

  #name(): string {
    return `v${String(this.#names++)}`;
  }
}
