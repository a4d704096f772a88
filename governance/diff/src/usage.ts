/** Who uses what of an API: measured at run time or declared by the consumer, and kept by the registry. */
import { child, isObject, listOf, objectOf, tokensOf, valueAt, type Json } from "./json.ts";
import type { Direction } from "./finding.ts";
import type { Touch } from "./reach.ts";

/** One consumer's use of one operation, or of one event type. */
export interface Usage {
  /** The application's name, as it shall appear in reports. */
  readonly name: string;
  /** Id of the API that is used: `process/orders`. A comparison takes only what names its API; an empty id means any. */
  readonly api: string;
  /** Which major of it; unset: any. */
  readonly major?: number;
  /** The operation's `operationId`, or method and path as in the contract (`POST /orders`); for events the message's name. */
  readonly operation: string;
  // Line comments: such a pointer would end a block comment.
  // Fields it sends, as JSON pointers in which the entries of lists and maps are `*`: `/lines/*/sku`; parameters as `/limit`.
  // Unset or empty: not known, so any.
  readonly requestFields?: readonly string[];
  /** Fields it reads from answers or events, in the same form. Unset or empty: not known, so any. */
  readonly responseFields?: readonly string[];
}

/** A place in a canonical document that a finding is about. */
export interface Place {
  readonly document: Json;
  readonly pointer: string;
  readonly touches: readonly Touch[];
}

/** The names of consumers that a change at these places concerns, sorted. `anyField`: it concerns whoever calls the operation. */
export function concerned(usage: readonly Usage[], places: readonly Place[], anyField: boolean): string[] {
  const names = usage.filter((use) => places.some((place) => touches(use, place, anyField))).map(({ name }) => name);
  return [...new Set(names)].sort();
}

function touches(use: Usage, place: Place, anyField: boolean): boolean {
  return place.touches.some((touch) => isOf(use, touch) && (anyField || usesField(use, touch, place)));
}

function isOf({ operation }: Usage, touch: Touch): boolean {
  return (
    operation === touch.operationId ||
    operation.toUpperCase() === touch.operation.toUpperCase() ||
    operation === touch.path
  );
}

function usesField(use: Usage, touch: Touch, { document, pointer }: Place): boolean {
  const { direction } = touch;
  const fields =
    direction === "request" ? use.requestFields : direction === "response" ? use.responseFields : undefined;
  if (fields === undefined || fields.length === 0 || direction === undefined) return true;
  const [root, kind, name] = tokensOf(pointer);
  if (root === "components" && kind === "parameters") {
    return fields.includes(child("", String(objectOf(valueAt(document, child("", root, kind, name ?? "")))["name"])));
  }
  const schema = schemaOf(document, pointer);
  // A status, a media type, a header: not a field, so it concerns everybody.
  if (schema === undefined) return true;
  return roots(document, touch, direction).some((start) =>
    leaves(fields).some((field) => visited(document, start, field).has(schema)),
  );
}

/** The fields that have no used field in them, as steps. `/lines` beside `/lines/[*]/sku` says nothing of the rest of a line. */
function leaves(fields: readonly string[]): string[][] {
  const whole = fields.filter((field) => !fields.some((other) => other.startsWith(`${field}/`)));
  return whole.map((field) => tokensOf(field).filter((token) => token !== "*"));
}

/** What the registry tells of a consumer (governance/registry, `listConsumers`), as far as it matters here. */
export interface RegisteredConsumer {
  readonly application: string;
  readonly api: string;
  readonly major: number;
  readonly operations: readonly {
    readonly operationId: string;
    readonly requestFields: readonly string[];
    readonly responseFields: readonly string[];
  }[];
}

/** The usage of consumers as the registry lists them. */
export const usageFrom = (consumers: readonly RegisteredConsumer[]): Usage[] =>
  consumers.flatMap(({ application, api, major, operations }) =>
    operations.map(({ operationId, requestFields, responseFields }) => ({
      name: application,
      api,
      major,
      operation: operationId,
      requestFields,
      responseFields,
    })),
  );

/** The innermost schema that a pointer is at or in: without the keyword at its end. */
function schemaOf(document: Json, pointer: string): string | undefined {
  const match =
    /^(.*\/(?:schema|schemas\/[^/]+|properties\/[^/]+|items|additionalProperties|(?:any|one|all)Of\/\d+))(\/[^/]*)*$/.exec(
      pointer,
    );
  const at = match?.[1];
  return at !== undefined && isObject(valueAt(document, at)) ? at : undefined;
}

/** The schemas with which an operation's request or answers begin. */
function roots(document: Json, touch: Touch, direction: Direction): string[] {
  const root = valueAt(document, child("/webhooks", touch.path, touch.method)) === undefined ? "/paths" : "/webhooks";
  const at = child(root, touch.path, touch.method);
  const turned = root === "/webhooks" ? (direction === "request" ? "response" : "request") : direction;
  const operation = objectOf(valueAt(document, at));
  const contents =
    turned === "request"
      ? [child(at, "requestBody", "content")]
      : Object.keys(objectOf(operation["responses"])).map((status) => child(at, "responses", status, "content"));
  return contents.flatMap((content) =>
    Object.keys(objectOf(valueAt(document, content))).map((type) => child(content, type, "schema")),
  );
}

/** Every schema on the way from a root along a field's path, past references, choices, lists and maps. */
function visited(document: Json, root: string, field: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const queue: { readonly at: string; readonly left: readonly string[] }[] = [{ at: root, left: field }];
  const done = new Set<string>();
  for (const { at, left } of queue) {
    const key = `${at} ${String(left.length)}`;
    const schema = valueAt(document, at);
    if (done.has(key) || !isObject(schema)) continue;
    done.add(key);
    seen.add(at);
    queue.push(...stepsFrom(schema, at, left));
  }
  return seen;
}

function stepsFrom(schema: Json, at: string, left: readonly string[]): { at: string; left: readonly string[] }[] {
  const [name, ...rest] = left;
  const ref = schema["$ref"];
  const aside = [
    ...(typeof ref === "string" ? [child("", ...tokensOf(ref))] : []),
    ...["items", "additionalProperties"].filter((key) => isObject(schema[key])).map((key) => child(at, key)),
    ...["allOf", "anyOf", "oneOf"].flatMap((key) => listOf(schema[key]).map((_, index) => child(at, key, index))),
  ].map((next) => ({ at: next, left }));
  // A field that is used is used with all that is in it.
  const names = name === undefined ? Object.keys(objectOf(schema["properties"])) : [name];
  return [...aside, ...names.map((each) => ({ at: child(at, "properties", each), left: rest }))];
}
