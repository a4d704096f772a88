/** A document whose requests can be sent as they are filled in: with a key, and with numbers that nobody has used before. */
import type { ApiDocument, DocumentedBody, DocumentedOperation, DocumentedParameter } from "../api/document.ts";
import { freshBody } from "../samples/fresh-body.ts";

/** `made` makes up a text that is new each time. */
export function readyToTry<D extends ApiDocument>(document: D, made: () => string = () => crypto.randomUUID()): D {
  const paths = mapped(document.paths, (methods) => mapped(methods, (operation) => ready(operation, made())));
  return { ...document, paths };
}

function ready(operation: DocumentedOperation, fresh: string): DocumentedOperation {
  const { parameters, requestBody } = operation;
  return {
    ...operation,
    ...(parameters !== undefined && { parameters: parameters.map((each) => withKey(each, fresh)) }),
    ...(requestBody !== undefined && {
      requestBody: { ...requestBody, content: mapped(requestBody.content, (body) => withFresh(body, fresh)) },
    }),
  };
}

const withKey = (parameter: DocumentedParameter, fresh: string): DocumentedParameter =>
  parameter.name === "Idempotency-Key" ? { ...parameter, example: fresh } : parameter;

const withFresh = (body: DocumentedBody, fresh: string): DocumentedBody =>
  body.example === undefined ? body : { ...body, example: freshBody(body, fresh) };

const mapped = <V>(object: Readonly<Record<string, V>>, map: (value: V) => V): Record<string, V> =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]));
