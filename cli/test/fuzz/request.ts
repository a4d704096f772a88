/** One random request of an operation. */
import * as fc from "fast-check";
import { valueOf, type Document, type Operation } from "./arbitrary.ts";

export interface FuzzedRequest {
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export function requestOf(path: string, operation: Operation, document: Document): fc.Arbitrary<FuzzedRequest> {
  const parameters = operation.parameters ?? [];
  const inPath = parameters.filter((each) => each.in === "path");
  const inQuery = parameters.filter((each) => each.in === "query");
  const keyed = parameters.some((each) => each.name === "Idempotency-Key");
  return fc
    .record({
      params: fc.record(Object.fromEntries(inPath.map((each) => [each.name, valueOf(each.schema, document)]))),
      query: fc.record(Object.fromEntries(inQuery.map((each) => [each.name, valueOf(each.schema, document)])), {
        requiredKeys: inQuery.filter((each) => each.required === true).map((each) => each.name),
      }),
      key: fc.option(fc.stringMatching(/^[!-~]{1,40}$/), { nil: undefined, freq: 20 }),
      type: fc.oneof(
        { weight: 30, arbitrary: fc.constant("application/json") },
        { weight: 1, arbitrary: fc.constantFrom("text/plain", "", "application/xml") },
      ),
      body: bodyOf(operation, document),
    })
    .map(({ params, query, key, type, body }) => ({
      path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded((params as Record<string, unknown>)[name])),
      query: Object.entries(query as Record<string, unknown>).flatMap(([name, value]) =>
        (Array.isArray(value) ? (value as unknown[]) : [value]).map((each) => [name, plain(each)] as const),
      ),
      headers: {
        ...(keyed && key !== undefined ? { "idempotency-key": key } : {}),
        ...(body === undefined || type === "" ? {} : { "content-type": type }),
      },
      ...(body === undefined ? {} : { body }),
    }));
}

function bodyOf({ requestBody }: Operation, document: Document): fc.Arbitrary<string | undefined> {
  if (requestBody === undefined) return fc.constant(undefined);
  const value = valueOf(requestBody.content["application/json"].schema, document);
  const broken = fc.constantFrom("", "{", "[1,2", '{"a":}', "nul", '"\\ud800"', "\ufeff{}");
  return fc.oneof(
    { weight: 20, arbitrary: value.map((each) => JSON.stringify(each)) },
    { weight: 1, arbitrary: broken },
  );
}

const plain = (value: unknown): string =>
  typeof value === "string" ? value.toWellFormed() : (JSON.stringify(value) ?? "");

/** An empty segment would be another path. */
function encoded(value: unknown): string {
  const text = encodeURIComponent(plain(value));
  return text === "" || text === "." || text === ".." ? "x" : text;
}
