/**
 * Event schemas as an OpenAPI document, for the same judges. BACKWARD, as Confluent defines it (docs.confluent.io, Schema Evolution and
 * Compatibility): a consumer with the new schema reads events written with the earlier one, so an event is judged like a request to
 * the consumer. FORWARD: a consumer with the earlier schema reads new events, like an answer. FULL: both.
 */
import { child, isObject, objectOf, tokensOf, type Json } from "../json.ts";
import type { EventType } from "./event-types.ts";

export interface Wrapped {
  readonly document: Json;
  /** The pointer in the AsyncAPI document for one in the wrapping. */
  readonly original: (pointer: string) => string;
}

export type Mode = "BACKWARD" | "FORWARD" | "FULL" | "NONE";

/** Wraps the payload and headers of each event type as the mode says that holds for it. */
export function wrap(document: Json, types: ReadonlyMap<string, EventType>, modeOf: (name: string) => Mode): Wrapped {
  const origins = new Map<string, string>();
  const paths: Json = {};
  for (const [name, { message, pointer }] of types) {
    for (const part of ["payload", "headers"] as const) {
      const { schema, at } = schemaOf(message[part], child(pointer, part));
      if (schema === undefined) continue;
      const path = part === "payload" ? pathOf(name) : `${pathOf(name)} (headers)`;
      paths[path] = { post: operation(schema, modeOf(name)) };
      for (const place of [["requestBody"], ["responses", "200"]]) {
        origins.set(child("/paths", path, "post", ...place, "content", "application/json", "schema"), at);
      }
      origins.set(child("/paths", path), pointer);
    }
  }
  const wrapped = {
    openapi: "3.1.0",
    info: { title: "", version: "" },
    paths,
    components: objectOf(document["components"]),
  };
  return { document: wrapped, original: (pointer) => originOf(pointer, origins) };
}

/** A path begins with a slash, or it is no path to `redocly diff`. */
const pathOf = (name: string): string => `/${name}`;

/** The event's name out of the path that stands for it. */
export const nameOf = (path: string): string => path.slice(1);

function operation(schema: unknown, mode: Mode): Json {
  const content = { "application/json": { schema } };
  return {
    ...(mode === "BACKWARD" || mode === "FULL" ? { requestBody: { required: true, content } } : {}),
    responses: mode === "FORWARD" || mode === "FULL" ? { 200: { description: "", content } } : {},
  };
}

/** The schema, out of a multi-format schema object (AsyncAPI 3.0, Multi Format Schema Object); another language than JSON Schema is left out. */
function schemaOf(written: unknown, pointer: string): { readonly schema: unknown; readonly at: string } {
  if (!isObject(written) || !("schemaFormat" in written)) return { schema: written, at: pointer };
  const readable = /json|asyncapi|openapi/i.test(String(written["schemaFormat"]));
  return { schema: readable ? written["schema"] : undefined, at: child(pointer, "schema") };
}

function originOf(pointer: string, origins: ReadonlyMap<string, string>): string {
  const tokens = tokensOf(pointer);
  for (let length = tokens.length; length > 0; length -= 1) {
    const origin = origins.get(child("", ...tokens.slice(0, length)));
    if (origin !== undefined) return child(origin, ...tokens.slice(length));
  }
  return pointer;
}
