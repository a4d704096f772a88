/** Changes put together by the place people look for: the operation, the schema, the API. */
import { tokensOf } from "../json.ts";
import type { Change } from "../result.ts";

export interface Group {
  readonly heading: string;
  readonly changes: readonly Change[];
}

/** The changes of one list by heading, in the order of the list's first of each. */
export function grouped(changes: readonly Change[]): Group[] {
  return [...Map.groupBy(changes, ({ pointer }) => headingOf(pointer))].map(([heading, each]) => ({
    heading,
    changes: each,
  }));
}

/** `POST /orders`, `Schema Order`, `The API`. */
function headingOf(pointer: string): string {
  const [root = "", first = "", second = ""] = tokensOf(pointer);
  if (root === "paths")
    return /^[a-z]+$/.test(second) && second !== "parameters" ? `${second.toUpperCase()} ${first}` : first;
  if (root === "webhooks") return `Webhook ${first}`;
  if (root === "channels") return `Channel ${first}`;
  if (root === "operations") return `Operation ${first}`;
  if (root !== "components") return "The API";
  const kinds: Readonly<Record<string, string>> = {
    schemas: "Schema",
    parameters: "Parameter",
    responses: "Response",
    headers: "Header",
    requestBodies: "Request body",
    securitySchemes: "Security scheme",
    messages: "Event",
  };
  return `${kinds[first] ?? first} ${second}`;
}
