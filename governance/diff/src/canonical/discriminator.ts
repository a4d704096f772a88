/** Discriminators with their whole mapping: OpenAPI 3.1, 4.8.25: a schema's name is its value unless a mapping says otherwise. */
import { isObject, listOf, objectOf, type Json } from "../json.ts";

/** Writes the mapping out: each `oneOf` or `anyOf` reference without an entry gets its name, and names become references. */
export function discriminated(schema: Json): Json {
  const { discriminator } = schema;
  if (!isObject(discriminator)) return schema;
  const stated = Object.entries(objectOf(discriminator["mapping"])).map(
    ([value, target]) => [value, reference(String(target))] as const,
  );
  const mapped = new Set(stated.map(([, target]) => target));
  const choices = [...listOf(schema["oneOf"]), ...listOf(schema["anyOf"])].flatMap((each) =>
    isObject(each) && typeof each["$ref"] === "string" ? [each["$ref"]] : [],
  );
  const unstated = choices.filter((ref) => !mapped.has(ref)).map((ref) => [ref.split("/").at(-1) ?? ref, ref] as const);
  const mapping = Object.fromEntries([...stated, ...unstated].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    ...schema,
    discriminator: { ...discriminator, ...(Object.keys(mapping).length > 0 ? { mapping } : {}) },
  };
}

const reference = (target: string): string => (/^[\w.-]+$/.test(target) ? `#/components/schemas/${target}` : target);
