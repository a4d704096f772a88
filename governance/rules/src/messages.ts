/** The messages of an AsyncAPI 3 document, each once. */
import { objectOf, followIn, tokensOf, type Json } from "./json.ts";
import { walk, type Path, type PlacedSchema } from "./schemas.ts";

export interface PlacedMessage {
  readonly message: Json;
  /** `name` of the message, or its key. */
  readonly name: string;
  readonly path: Path;
}

/** Messages of the channels and of the components. */
export function messagesOf(document: Json): PlacedMessage[] {
  const listed = [
    ...messagesIn(objectOf(document["components"])["messages"], ["components", "messages"]),
    ...Object.entries(objectOf(document["channels"])).flatMap(([channel, declared]) =>
      messagesIn(objectOf(declared)["messages"], ["channels", channel, "messages"]),
    ),
  ];
  const found = new Map<Json, PlacedMessage>();
  for (const { key, value, path } of listed) {
    const message = followIn(document, value);
    const reference = objectOf(value)["$ref"];
    const at = typeof reference === "string" && reference.startsWith("#") ? tokensOf(reference) : path;
    const name = typeof message["name"] === "string" ? message["name"] : key;
    if (!found.has(message)) found.set(message, { message, name, path: at });
  }
  return [...found.values()];
}

const messagesIn = (messages: unknown, path: Path) =>
  Object.entries(objectOf(messages)).map(([key, value]) => ({ key, value, path: [...path, key] }));

/** Every schema of a message's payload. */
export function payloadSchemasOf(document: Json, { message, path }: PlacedMessage): PlacedSchema[] {
  const { schema, path: at } = payloadOf(document, message, path);
  return walk(document, [{ schema, path: at, property: "" }]);
}

/** The payload's schema: stated plainly, or under `schema` beside its format (a multi-format schema). */
export function payloadOf(document: Json, message: Json, path: Path): { schema: Json; path: Path } {
  const payload = objectOf(message["payload"]);
  if (!("schemaFormat" in payload)) return { schema: payload, path: [...path, "payload"] };
  return { schema: followIn(document, payload["schema"]), path: [...path, "payload", "schema"] };
}
