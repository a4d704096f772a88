/** Input is parsed by the operation's schemas: the handler gets its own copy, and what is wrong is named. */
import type { z } from "zod";
import { Problem, type FieldError } from "../errors/problem.ts";
import type { RequestSchemas } from "./operation.ts";

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** At most so many errors are listed: a batch of thousands of bad rows must not make an answer of megabytes. */
const mostErrors = 20;

function fieldErrors(error: z.core.$ZodError, at: "body" | "parameter"): FieldError[] {
  return error.issues
    .slice(0, mostErrors)
    .map((issue) =>
      at === "body"
        ? { pointer: pointer(issue.path), detail: issue.message }
        : { parameter: String(issue.path[0] ?? ""), detail: issue.message },
    );
}

function parse(schema: z.ZodType | undefined, value: unknown, at: "body" | "parameter"): unknown {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(value ?? (at === "parameter" ? {} : value));
  if (result.success) return result.data;
  const errors = fieldErrors(result.error, at);
  const first = errors[0];
  const where = first?.pointer ?? first?.parameter ?? "";
  const kind = at === "body" ? "invalid" : "invalid-parameter";
  throw new Problem(kind, `${where === "" ? "The body" : where}: ${first?.detail ?? "is not valid"}`, { errors });
}

export interface ParsedInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Parses all parts of a request, or throws `invalid-parameter` or `invalid`. */
export function parseInput(schemas: RequestSchemas | undefined, raw: Partial<ParsedInput>): ParsedInput {
  return {
    params: parse(schemas?.params, raw.params, "parameter"),
    query: parse(schemas?.query, raw.query, "parameter"),
    body: parse(schemas?.body, raw.body, "body"),
  };
}
