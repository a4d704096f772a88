/** A call of an operation with everything that it requires, made from its document. */
import { sample } from "openapi-sampler";
import type { ApiDocument, DocumentedSchema } from "../api/document.ts";
import type { SampleCall } from "./code.ts";
import { withNamedExamples } from "./named-examples.ts";

/** What is made once for a document. */
export interface Sampler {
  readonly callOf: (operationId: string) => SampleCall;
}

/** Calls of one API's operations. `base` is where the API is, `https://api.retailer.example/process/orders/v1`. */
export function samplerFor(document: ApiDocument, base: string): Sampler {
  const shown = withNamedExamples(document);
  const valueOf = (schema: DocumentedSchema): unknown =>
    sample(schema, { skipNonRequired: true, enablePatterns: true, quiet: true }, shown);
  return {
    callOf: (operationId) => {
      const [path, method, operation] = found(shown, operationId);
      const required = (operation.parameters ?? []).filter((parameter) => parameter.required === true);
      const values = (where: string) =>
        required.filter((each) => each.in === where).map(({ name, schema }) => [name, valueOf(schema)] as const);
      const schema = operation.requestBody?.content["application/json"]?.schema;
      return {
        method,
        url: `${base}${filled(path, values("path"))}${queryOf(values("query"))}`,
        idempotent: required.some(({ name }) => name === "Idempotency-Key"),
        ...(schema !== undefined && { body: valueOf(schema) }),
      };
    },
  };
}

/** Throws for an operation that is not in the document. */
function found({ paths }: ApiDocument, operationId: string) {
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.operationId === operationId) return [path, method, operation] as const;
    }
  }
  throw new Error(`The document has no operation ${operationId}.`);
}

type Values = readonly (readonly [name: string, value: unknown])[];

const filled = (path: string, values: Values): string =>
  values.reduce((text, [name, value]) => text.replaceAll(`{${name}}`, encodeURIComponent(String(value))), path);

function queryOf(values: Values): string {
  const query = new URLSearchParams(
    values.flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)] as [string, string])),
  ).toString();
  return query === "" ? "" : `?${query}`;
}
