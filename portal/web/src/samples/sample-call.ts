/** A call of an operation with everything that it requires, made from its document. */
import { sample } from "openapi-sampler";
import type { ApiDocument, DocumentedSchema } from "../api/document.ts";
import { operationUrl } from "../api/operation-url.ts";
import { madeUp, type SampleCall } from "./code.ts";
import { freshBody } from "./fresh-body.ts";
import { withNamedExamples } from "./named-examples.ts";

/** `base` is where the API is, `https://api.retailer.example/process/orders/v1`. Throws for an operation that is not in the document. */
export function sampleCall(document: ApiDocument, operationId: string, base: string): SampleCall {
  const shown = withNamedExamples(document);
  const valueOf = (schema: DocumentedSchema): unknown =>
    sample(schema, { skipNonRequired: true, enablePatterns: true, quiet: true }, shown);
  const [path, method, operation] = found(shown, operationId);
  const required = (operation.parameters ?? []).filter((parameter) => parameter.required === true);
  // A parameter that is a list is said once for each of its values.
  const values = (where: string) =>
    required
      .filter((each) => each.in === where)
      .flatMap(({ name, schema, example }) =>
        [example ?? valueOf(schema)].flat().map((value) => [name, String(value)] as const),
      );
  const body = operation.requestBody?.content["application/json"];
  return {
    method,
    url: operationUrl(base, path, Object.fromEntries(values("path")), values("query")),
    idempotent: required.some(({ name }) => name === "Idempotency-Key"),
    ...(body !== undefined && { body: body.example === undefined ? valueOf(body.schema) : freshBody(body, madeUp) }),
  };
}

function found({ paths }: ApiDocument, operationId: string) {
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.operationId === operationId) return [path, method, operation] as const;
    }
  }
  throw new Error(`The document has no operation ${operationId}.`);
}
