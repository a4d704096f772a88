/** The schema that accepts what two schemas both accept: what `allOf` says, without saying it. */
import { asSet, isObject, same, stringsOf, type Json } from "../json.ts";
import { isAnnotation } from "./keywords.ts";

const tighten: Readonly<Record<string, (one: number, other: number) => number>> = {
  minimum: Math.max,
  exclusiveMinimum: Math.max,
  minLength: Math.max,
  minItems: Math.max,
  minProperties: Math.max,
  maximum: Math.min,
  exclusiveMaximum: Math.min,
  maxLength: Math.min,
  maxItems: Math.min,
  maxProperties: Math.min,
};

/** Keywords that judge the members other keywords of the same schema have not named. */
const closing = ["additionalProperties", "unevaluatedProperties", "patternProperties"];

/**
 * Merges `member` into `schema`, both canonical. Undefined when the conjunction has no such form (two `oneOf`, two patterns,
 * a closed object beside other properties): then `allOf` stays. Annotations of `schema` win.
 */
export function merge(schema: Json, member: Json): Json | undefined {
  if ("$ref" in schema || "$ref" in member || closes(schema, member) || closes(member, schema)) return undefined;
  const merged: Json = { ...schema };
  for (const [key, value] of Object.entries(member)) {
    if (key === "discriminator") continue;
    if (!(key in merged)) {
      merged[key] = value;
      continue;
    }
    const both = join(key, merged[key], value);
    if (both === undefined) return undefined;
    merged[key] = both;
  }
  return merged;
}

function closes(one: Json, other: Json): boolean {
  return closing.some((key) => key in one) && ("properties" in other || closing.some((key) => key in other));
}

function join(key: string, one: unknown, other: unknown): unknown {
  if (isAnnotation(key) || same(one, other)) return one;
  const tighter = tighten[key];
  if (tighter !== undefined && typeof one === "number" && typeof other === "number") return tighter(one, other);
  if (key === "type") return commonTypes(one, other);
  if (key === "required") return asSet([...stringsOf(one), ...stringsOf(other)]);
  if (key === "enum" && Array.isArray(one) && Array.isArray(other)) {
    const common = one.filter((value) => other.some((each) => same(each, value)));
    return common.length > 0 ? common : undefined;
  }
  return key === "properties" && isObject(one) && isObject(other) ? joinProperties(one, other) : undefined;
}

function commonTypes(one: unknown, other: unknown): unknown {
  const [these, those] = [one, other].map((type): unknown[] => (Array.isArray(type) ? type : [type]));
  if (these === undefined || those === undefined) return undefined;
  const within = (type: unknown, types: unknown[]) =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  const common = asSet([
    ...these.filter((type) => within(type, those)),
    ...those.filter((type) => within(type, these)),
  ]);
  if (common.length === 0) return undefined;
  return common.length === 1 ? common[0] : common;
}

function joinProperties(one: Json, other: Json): Json | undefined {
  const joined: Json = { ...one };
  for (const [name, schema] of Object.entries(other)) {
    const present = joined[name];
    if (present === undefined) joined[name] = schema;
    else if (!same(present, schema)) {
      const both = isObject(present) && isObject(schema) ? merge(present, schema) : undefined;
      if (both === undefined) return undefined;
      joined[name] = both;
    }
  }
  return joined;
}
