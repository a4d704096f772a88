/** The input of an operation as the pipeline would hand it to a handler. */
import type { RequestSchemas } from "@tierline/kernel/api/operation";
import { bookOperations } from "../../contract.ts";
import type { BookOperation } from "../../port.ts";

/**
 * What was kept as JSON, or put together from an answer, has its members in another order than what a caller sent: books that tell a
 * repeat by the hash of what they were given would take it for something else.
 */
export function asParsed(operation: BookOperation, input: unknown): unknown {
  const { params, body }: RequestSchemas =
    "request" in bookOperations[operation] ? bookOperations[operation].request : {};
  const given = input as { readonly params?: unknown; readonly body?: unknown };
  return {
    params: params?.parse(given.params),
    query: undefined,
    body: body?.parse(given.body),
  };
}
