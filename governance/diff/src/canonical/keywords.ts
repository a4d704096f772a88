/** The keywords of JSON Schema, by how the canonicalizer and the comparison treat them. */

/** Keywords whose value is a map of schemas. */
export const schemaMaps: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependentSchemas"]);

/** Keywords whose value is a list of schemas. */
export const schemaLists: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);

/** Keywords whose value is one schema. */
export const singleSchemas: ReadonlySet<string> = new Set([
  "items",
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "not",
  "contains",
  "propertyNames",
  "if",
  "then",
  "else",
]);

const annotations: ReadonlySet<string> = new Set([
  "description",
  "title",
  "examples",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "externalDocs",
  "xml",
]);

/** Whether a keyword says nothing about which values are valid: it may stand beside a `$ref`. */
export const isAnnotation = (key: string): boolean => annotations.has(key) || key.startsWith("x-");

/** Identity and remarks: nothing a caller can see. */
export const meaningless: ReadonlySet<string> = new Set(["$schema", "$id", "$comment", "$anchor", "$dynamicAnchor"]);

/** Values that a keyword has when it is not written. */
export const implied: Readonly<Record<string, unknown>> = {
  uniqueItems: false,
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  nullable: false,
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  additionalProperties: true,
  unevaluatedProperties: true,
  unevaluatedItems: true,
  items: true,
};
