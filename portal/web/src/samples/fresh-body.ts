/** The example of a body, with what must be new each time made new. */
import type { DocumentedBody } from "../api/document.ts";

/** `fresh` stands wherever the document says that a number may not have been used before. */
export function freshBody({ example, "x-unique": unique = [] }: DocumentedBody, fresh: string): unknown {
  const body = structuredClone(example);
  for (const pointer of unique) put(body, pointer.slice(1).split("/"), fresh);
  return body;
}

/** Pointers of ours hold no escapes: names of properties and places in lists. */
function put(value: unknown, [name = "", ...rest]: readonly string[], fresh: string): void {
  if (typeof value !== "object" || value === null) return;
  const within = value as Record<string, unknown>;
  if (rest.length > 0) put(within[name], rest, fresh);
  else if (name in within) within[name] = fresh;
}
