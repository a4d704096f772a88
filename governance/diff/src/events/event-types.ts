/** The event types of an AsyncAPI 3 document, and what it states about each. */
import { follow } from "../canonical/parameters.ts";
import { child, isObject, objectOf, text, type Json } from "../json.ts";
import type { Mode } from "./wrap.ts";

export interface EventType {
  readonly message: Json;
  readonly pointer: string;
  /** The channel that carries it, if it was found on one. */
  readonly channel: Json;
}

/** By the message's name: of all channels, then those that stand among the components alone. */
export function eventTypes(document: Json): Map<string, EventType> {
  const found = new Map<string, EventType>();
  const add = (key: string, written: unknown, at: string, channel: Json) => {
    const target = follow(document, written, at);
    if (target === undefined) return;
    const name = target.parameter["name"];
    const type = typeof name === "string" && name !== "" ? name : key;
    if (!found.has(type)) found.set(type, { message: target.parameter, pointer: target.pointer, channel });
  };
  for (const channel of channels(document).values()) {
    for (const [key, written] of Object.entries(objectOf(channel.value["messages"]))) {
      add(key, written, child(channel.pointer, "messages", key), channel.value);
    }
  }
  const components = objectOf(objectOf(document["components"])["messages"]);
  for (const [key, written] of Object.entries(components)) add(key, written, child("/components/messages", key), {});
  return found;
}

/** The channels by their key, references followed. */
export function channels(document: Json): Map<string, { readonly value: Json; readonly pointer: string }> {
  const entries = Object.entries(objectOf(document["channels"])).flatMap(([key, written]) => {
    const target = follow(document, written, child("/channels", key));
    return target === undefined ? [] : [[key, { value: target.parameter, pointer: target.pointer }] as const];
  });
  return new Map(entries);
}

/**
 * What a document states about an event: on the message, its channel or the document, as `x-<name>` or as a member of `x-event`
 * (`x-retention: P30D`, or `x-event: {retention: P30D}`). Names are in camel case here, in kebab-case after `x-`.
 */
export function stated(name: string, ...holders: readonly Json[]): unknown {
  const flat = `x-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  for (const holder of holders) {
    const value = holder[flat] ?? objectOf(holder["x-event"])[name];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The compatibility that is promised for an event. `_TRANSITIVE` is judged as its plain form: two versions are compared, no more. */
export function modeOf(type: EventType, document: Json): Mode {
  const stating = stated("compatibility", type.message, type.channel, document);
  const value = text(stating, "BACKWARD")
    .toUpperCase()
    .replace(/_TRANSITIVE$/, "");
  return isMode(value) ? value : "BACKWARD";
}

const isMode = (value: string): value is Mode => ["BACKWARD", "FORWARD", "FULL", "NONE"].includes(value);

export const isStated = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== "" && (!isObject(value) || Object.keys(value).length > 0);
