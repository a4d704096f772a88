/** Records as OData V2 wraps them in JSON: `{d: {…}}`, `{d: {results: […], __next}}`. */
import { Problem } from "@tierline/kernel/errors/problem";

/** A record: its fields are read with the functions of values.ts. */
export type Entity = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Entity =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const unreadable = (cause?: unknown): Problem =>
  new Problem("upstream-failed", "The books answered something that cannot be read.", { cause });

/** The JSON of an answer. */
export function documentOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw unreadable(cause);
  }
}

function dataIn(document: unknown): unknown {
  if (!isRecord(document) || !("d" in document)) throw unreadable();
  return document["d"];
}

/** The record of an answer. */
export function entityIn(document: unknown): Entity {
  const data = dataIn(document);
  if (!isRecord(data)) throw unreadable();
  return data;
}

/** The records of an answer's page. */
export const rowsIn = (document: unknown): Entity[] => manyOf(dataIn(document));

/** An expanded association to many; none where it was not expanded. */
export function manyOf(value: unknown): Entity[] {
  const rows = Array.isArray(value) ? (value as unknown[]) : isRecord(value) ? value["results"] : undefined;
  return Array.isArray(rows) ? rows.filter(isRecord) : [];
}

/** An expanded association to one. */
export const oneOf = (value: unknown): Entity | null => (isRecord(value) && !("__deferred" in value) ? value : null);

/**
 * The rest of a list, as a path within the service. The server gives an absolute address, with the host that it believes to
 * have: behind a proxy that is another one.
 */
export function nextIn(document: unknown, service: string): string | undefined {
  const data = dataIn(document);
  const next = isRecord(data) ? data["__next"] : undefined;
  if (typeof next !== "string" || next === "") return undefined;
  const at = next.indexOf(`/${service}/`);
  return at < 0 ? next : next.slice(at + service.length + 2);
}

/** The version of a record, for If-Match. */
export function etagOf(entity: Entity): string | undefined {
  const { __metadata } = entity;
  const etag = isRecord(__metadata) ? __metadata["etag"] : undefined;
  return typeof etag === "string" ? etag : undefined;
}
