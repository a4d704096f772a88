/** Names of components in a canonical document. */
import { isAnnotation } from "./keywords.ts";
import type { Json } from "../json.ts";

const prefix = "#/components/schemas/";

/** Ends the name of a component of ours: another one, or null. */
export const orNull = " or null";

/** The reference to a component. */
export const refOf = (name: string): string => prefix + name.replaceAll("~", "~0").replaceAll("/", "~1");

/** The component that a reference of a canonical document names. */
export const nameOf = (ref: string): string => unescaped(ref.slice(prefix.length));

/** What a component is called that was defined at a pointer: its name, or the pointer where it is defined elsewhere. */
export const nameOfPointer = (pointer: string): string =>
  unescaped(pointer.startsWith(prefix) ? pointer.slice(prefix.length) : pointer.replace(/^#\//, ""));

const unescaped = (token: string): string => token.replaceAll("~1", "/").replaceAll("~0", "~");

/** Whether a canonical schema only lists values, or is null. */
export const isEnum = (schema: Json): boolean =>
  schema["type"] === "null" ||
  (Array.isArray(schema["enum"]) &&
    Object.keys(schema).every((key) => key === "enum" || key === "type" || isAnnotation(key)));
