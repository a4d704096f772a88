/** Input is parsed by the operation's schemas: the handler gets its own copy, and what is wrong is named. */
import { z } from "zod";
import { Problem, type FieldError } from "../errors/problem.ts";
import type { RequestSchemas, ResponseDeclaration } from "./operation.ts";
import { closed } from "./closed.ts";
import { readerOf, refused } from "./reader.ts";

/** A JSON pointer (RFC 6901). */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** At most so many errors are listed: a batch of thousands of bad rows must not make an answer of megabytes. */
const mostErrors = 20;

type Part = "body" | "parameter";

function fieldErrors(error: z.core.$ZodError, at: Part): FieldError[] {
  return error.issues.flatMap((issue) => errorsOf(issue, at)).slice(0, mostErrors);
}

function errorsOf(issue: z.core.$ZodIssue, at: Part): FieldError[] {
  if (issue.code !== "unrecognized_keys") return [fieldError(issue.path, issue.message, at)];
  const detail = at === "body" ? "is no member of this request" : "is no parameter of this operation";
  return issue.keys.slice(0, mostErrors).map((key) => fieldError([...issue.path, shown(key)], detail, at));
}

const fieldError = (path: readonly PropertyKey[], detail: string, at: Part): FieldError =>
  at === "body" ? { pointer: pointerOf(path), detail } : { parameter: String(path[0] ?? ""), detail };

/** A name that no contract has can be as long as the body may be. */
const shown = (key: string): string => (key.length > longestName ? `${key.slice(0, longestName)}…` : key);
const longestName = 200;

type Parse = (value: unknown) => unknown;

/** Parses by the schema, the fast way where there is one. Zod has the last word on what is refused, and names it. */
function parserOf(schema: z.ZodType | undefined, at: Part): Parse {
  if (schema === undefined) return () => undefined;
  const read = readerOf(schema);
  if (read === undefined) return (value) => parse(schema, value, at);
  return (value) => {
    const made = read(value);
    return made === refused ? parse(schema, value, at) : made;
  };
}

function parse(schema: z.ZodType, value: unknown, at: Part): unknown {
  const result = schema.safeParse(value ?? (at === "parameter" ? {} : value));
  if (result.success) return result.data;
  const errors = fieldErrors(result.error, at);
  const first = errors[0];
  const where = first?.pointer ?? first?.parameter ?? "";
  const kind = at === "body" ? "invalid" : "invalid-parameter";
  throw new Problem(kind, `${where === "" ? "The body" : where}: ${first?.detail ?? "is not valid"}`, { errors });
}

const nothing = z.strictObject({});

/** For operations without a query: most calls come without one, and cost nothing. */
const noQuery: Parse = (value) => {
  if (typeof value === "object" && value !== null && Object.keys(value).length > 0) parse(nothing, value, "parameter");
  return undefined;
};

export interface ParsedInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Builds what parses all parts of an operation's requests; it throws `invalid-parameter` or `invalid`, also for members and
 * query parameters that the operation does not have: what is dropped in silence is taken for done (ADR 33).
 */
export function inputParser(schemas: RequestSchemas | undefined): (raw: Partial<ParsedInput>) => ParsedInput {
  const params = parserOf(schemas?.params, "parameter");
  const query = schemas?.query === undefined ? noQuery : parserOf(closed(schemas.query), "parameter");
  const body = parserOf(schemas?.body && closed(schemas.body), "body");
  return (raw) => ({ params: params(raw.params), query: query(raw.query), body: body(raw.body) });
}

/** Reads an operation's answers by the schema of their status: the body's own copy, or what is wrong with it. */
export interface AnswerParser {
  /** Every schema has its fast way, so that checking costs next to nothing. */
  readonly isCheap: boolean;
  /** Whether the contract has an answer of this status. */
  knows(status: number): boolean;
  parse(status: number, body: unknown): { readonly data: unknown } | { readonly issues: readonly z.core.$ZodIssue[] };
}

export function answerParser(responses: Readonly<Record<number, ResponseDeclaration>>): AnswerParser {
  const known = new Map(
    Object.entries(responses).map(([status, { schema }]) => [Number(status), { schema, read: readerOf(schema) }]),
  );
  return {
    isCheap: [...known.values()].every(({ read }) => read !== undefined),
    knows: (status) => known.has(status),
    parse: (status, body) => {
      const response = known.get(status);
      if (response === undefined) return { issues: [] };
      const made = response.read === undefined ? refused : response.read(body);
      if (made !== refused) return { data: made };
      const result = response.schema.safeParse(body);
      return result.success ? { data: result.data } : { issues: result.error.issues };
    },
  };
}
