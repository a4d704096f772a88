/** Keywords of a schema that hold no schemas, in one spelling: JSON Schema 2020-12 as OpenAPI 3.1 uses it. */
import { asSet, isObject, same, stringsOf, type Json } from "../json.ts";
import { implied } from "./keywords.ts";

/**
 * Rewrites the scalar keywords in place: `const` as `enum`, boolean exclusive bounds (OpenAPI 3.0) as numbers, sets in
 * order, `example` as `examples`; drops what is implied. `nullable` is left to the caller.
 */
export function settleScalars(schema: Json): void {
  dropImplied(schema);
  if ("const" in schema) {
    schema["enum"] = [schema["const"]];
    delete schema["const"];
  }
  if (Array.isArray(schema["enum"])) schema["enum"] = asSet(schema["enum"]);
  if (Array.isArray(schema["enum"]) && schema["type"] === undefined) inferType(schema);
  if (Array.isArray(schema["required"])) settleRequired(schema);
  settleType(schema);
  // An object without properties names none: then each that comes or goes is a change of its own.
  if (schema["type"] === "object") schema["properties"] ??= {};
  exclusive(schema, "minimum", "exclusiveMinimum");
  exclusive(schema, "maximum", "exclusiveMaximum");
  if ("example" in schema) {
    schema["examples"] ??= [schema["example"]];
    delete schema["example"];
  }
}

function dropImplied(schema: Json): void {
  for (const [key, value] of Object.entries(implied)) {
    const present = schema[key];
    if (present === value || (value === true && isObject(present) && Object.keys(present).length === 0)) {
      delete schema[key];
    }
  }
}

function settleRequired(schema: Json): void {
  const names = asSet(stringsOf(schema["required"]));
  if (names.length === 0) delete schema["required"];
  else schema["required"] = names;
}

function inferType(schema: Json): void {
  const types = asSet((schema["enum"] as unknown[]).map(typeOf));
  if (types.length > 0) schema["type"] = types;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

/** A list of one type is that type; an integer is a number already. */
function settleType(schema: Json): void {
  const { type } = schema;
  if (!Array.isArray(type)) return;
  const types = asSet(type).filter((each) => each !== "integer" || !type.includes("number"));
  if (types.length === 0) delete schema["type"];
  else schema["type"] = types.length === 1 ? types[0] : types;
}

function exclusive(schema: Json, bound: string, keyword: string): void {
  if (typeof schema[keyword] !== "boolean") return;
  if (schema[keyword] && typeof schema[bound] === "number") {
    schema[keyword] = schema[bound];
    delete schema[bound];
    return;
  }
  delete schema[keyword];
}

/** Lets a schema also accept null; the given object is not changed. Undefined when no shorter form than `anyOf` exists. */
export function withNull(schema: Json): Json | undefined {
  if (Object.keys(schema).length === 0) return schema;
  if (schema["$ref"] !== undefined) return undefined;
  const combined = ["anyOf", "oneOf", "allOf", "not", "if"].filter((key) => key in schema);
  if (combined.length === 0 && schema["type"] !== undefined) {
    const types = Array.isArray(schema["type"]) ? (schema["type"] as unknown[]) : [schema["type"]];
    const made: Json = { ...schema, type: asSet([...types, "null"]) };
    if (Array.isArray(schema["enum"])) made["enum"] = asSet([...(schema["enum"] as unknown[]), null]);
    return made;
  }
  const [only] = combined;
  if (combined.length === 1 && (only === "anyOf" || only === "oneOf") && schema["type"] === undefined) {
    const members = schema[only] as unknown[];
    return members.some((each) => same(each, { type: "null" }))
      ? schema
      : { ...schema, [only]: asSet([...members, { type: "null" }]) };
  }
  return undefined;
}
