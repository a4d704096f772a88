/** Reads the regression suite of cases/: what a change must be judged as, and why. */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { isObject, member, tokensOf, type Json } from "../src/json.ts";
import { DiffError } from "../src/diff-error.ts";

const edit = z.union([
  z.strictObject({ set: z.string(), to: z.unknown() }),
  z.strictObject({ remove: z.string() }),
  z.strictObject({ move: z.string(), to: z.string() }),
]);
const expectation = z.strictObject({
  bump: z.enum(["major", "minor", "patch", "none"]),
  /** Pointer of one of the changes of the gravest impact. */
  pointer: z.string().optional(),
  /** Part of the message of that change. */
  says: z.string().optional(),
  /** How many changes there are in all. */
  changes: z.number().optional(),
});
const one = z.strictObject({
  name: z.string(),
  why: z.string(),
  /** Edits of the base that make the document before. */
  before: z.array(edit).default([]),
  /** Edits of the base that make the document after. */
  after: z.array(edit).default([]),
  expect: expectation,
  /** What the same change backwards is judged as. */
  reverse: expectation.optional(),
});
const file = z.strictObject({ base: z.string(), cases: z.array(one) });

export type Expectation = z.infer<typeof expectation>;
export interface Case {
  readonly name: string;
  readonly why: string;
  readonly before: Json;
  readonly after: Json;
  readonly expect: Expectation;
  readonly reverse: Expectation | undefined;
}

const folder = new URL("../cases/", import.meta.url);

/** Every case of every file. Throws when an edit leads nowhere. */
export function readCases(): Case[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  return files.flatMap((name) => {
    const { base, cases } = file.parse(parse(readFileSync(new URL(name, folder), "utf8"), { maxAliasCount: 1000 }));
    const text = readFileSync(new URL(base, folder), "utf8");
    const make = (edits: readonly z.infer<typeof edit>[], what: string): Json => {
      const document = structuredClone(parse(text)) as Json;
      for (const each of edits) apply(document, each, `${name}: ${what}`);
      return document;
    };
    return cases.map((each) => ({
      ...each,
      name: `${name.replace(".yaml", "")}: ${each.name}`,
      before: make(each.before, each.name),
      after: make(each.after, each.name),
      reverse: each.reverse,
    }));
  });
}

function apply(document: Json, each: z.infer<typeof edit>, what: string): void {
  if ("remove" in each) {
    take(document, each.remove, what);
  } else if ("move" in each) {
    put(document, each.to, take(document, each.move, what), what);
  } else put(document, each.set, structuredClone(each.to), what);
}

function take(document: Json, pointer: string, what: string): unknown {
  const { holder, key } = placeOf(document, pointer, what);
  const value = member(holder, key);
  if (value === undefined) throw new DiffError(`${what}: nothing at ${pointer}`);
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete (holder as Json)[key];
  return value;
}

function put(document: Json, pointer: string, value: unknown, what: string): void {
  const { holder, key } = placeOf(document, pointer, what);
  if (Array.isArray(holder)) holder.splice(key === "-" ? holder.length : Number(key), key === "-" ? 0 : 1, value);
  else (holder as Json)[key] = value;
}

function placeOf(document: Json, pointer: string, what: string): { holder: unknown; key: string } {
  const tokens = tokensOf(pointer);
  const key = tokens.pop() ?? "";
  let holder: unknown = document;
  for (const token of tokens) holder = member(holder, token);
  if (!isObject(holder) && !Array.isArray(holder)) throw new DiffError(`${what}: nothing holds ${pointer}`);
  return { holder, key };
}
