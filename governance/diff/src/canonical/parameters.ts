/** Parameters in one spelling, on the operation they belong to. */
import { child, isObject, listOf, valueAt, type Json } from "../json.ts";
import type { Origins } from "./origins.ts";

export interface PlacedParameter {
  readonly parameter: Json;
  /** Where it is defined. */
  readonly pointer: string;
  /** Where it is used: another place than the definition's for a reference. */
  readonly use: string;
}

/** OpenAPI 3.1, 4.8.12: a header parameter of these names is ignored. */
const ignored = new Set(["accept", "content-type", "authorization"]);

/** The parameters of an operation: its own, and those of the path item that it does not override. References are followed. */
export function parametersOf(document: Json, pathItem: Json, method: string, pathPointer: string): PlacedParameter[] {
  const operation = pathItem[method];
  const lists = [
    { list: pathItem["parameters"], at: child(pathPointer, "parameters") },
    { list: isObject(operation) ? operation["parameters"] : [], at: child(pathPointer, method, "parameters") },
  ];
  const byKey = new Map<string, PlacedParameter>();
  for (const { list, at } of lists) {
    for (const [index, written] of listOf(list).entries()) {
      const placed = follow(document, written, child(at, index));
      if (placed === undefined || isIgnored(placed.parameter)) continue;
      byKey.set(keyOf(placed.parameter), placed);
    }
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, placed]) => placed);
}

/** What a reference leads to, and where that is; undefined where it leads nowhere or in a circle. */
export function follow(document: Json, written: unknown, pointer: string): PlacedParameter | undefined {
  let at = pointer;
  let value = written;
  for (const passed = new Set<string>(); isObject(value) && typeof value["$ref"] === "string";) {
    at = value["$ref"].replace(/^#/, "");
    if (passed.has(at)) return undefined;
    passed.add(at);
    value = valueAt(document, at);
  }
  return isObject(value) ? { parameter: value, pointer: at, use: pointer } : undefined;
}

function isIgnored(parameter: Json): boolean {
  return parameter["in"] === "header" && ignored.has(String(parameter["name"]).toLowerCase());
}

/** What makes two parameters the same one: place and name; a header's name has no case. */
export const keyOf = (parameter: Json): string => {
  const name = String(parameter["name"]);
  return `${String(parameter["in"])}.${parameter["in"] === "header" ? name.toLowerCase() : name}`;
};

/** Writes out how a parameter or header is serialized, and drops what only repeats it. OpenAPI 3.1, 4.8.12.2. */
export function settleSerialization(parameter: Json): void {
  const place = parameter["in"] ?? "header";
  parameter["required"] = place === "path" || parameter["required"] === true;
  parameter["style"] ??= place === "query" || place === "cookie" ? "form" : "simple";
  parameter["explode"] ??= parameter["style"] === "form";
  for (const flag of ["deprecated", "allowReserved", "allowEmptyValue"]) {
    if (parameter[flag] === false) delete parameter[flag];
  }
}

/** Copies a parameter, header or media type with its schema and examples canonical. */
export function settleCarrier(
  carrier: Json,
  pointer: string,
  tools: { readonly origins: Origins; readonly schema: (schema: unknown, pointer: string) => Json },
): Json {
  const made: Json = { ...carrier };
  if ("schema" in carrier) made["schema"] = tools.schema(carrier["schema"], child(pointer, "schema"));
  if ("example" in carrier) {
    made["examples"] ??= { example: { value: carrier["example"] } };
    delete made["example"];
  }
  return tools.origins.mark(made, pointer);
}
