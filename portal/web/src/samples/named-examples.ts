/**
 * Examples for what a schema describes and shows none of: made from the name of the property, where the schema allows it. A sampler alone
 * would say `"A"` for an order's number, or nothing at all for a reason.
 */
type Json = Readonly<Record<string, unknown>>;

/** The same document, with an example at every text and number of its schemas that had none and can be named. */
export const withNamedExamples = <T>(document: T): T => named(document, "value") as T;

function named(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((each) => named(each, name));
  if (typeof value !== "object" || value === null) return value;
  const schema = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "properties" ? eachNamed(inner as Json) : named(inner, nameOf(value, key) ?? name),
    ]),
  );
  const example = isOpen(schema) ? exampleFor(schema, name) : undefined;
  return example === undefined ? closed(schema) : { ...schema, example };
}

/** What an object may hold beside what is described is not shown: nobody knows what it is. */
function closed(schema: Json): Json {
  if (!("properties" in schema)) return schema;
  const { additionalProperties: _, ...described } = schema;
  return described;
}

const eachNamed = (properties: Json): Json =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, named(schema, name)]));

/** A parameter's schema is called what the parameter is. */
const nameOf = (value: object, key: string): string | undefined =>
  key === "schema" && "name" in value && typeof value.name === "string" ? value.name : undefined;

const decided = ["example", "examples", "default", "const", "enum", "format", "$ref"];

const isOpen = (schema: Json): boolean => !decided.some((key) => key in schema);

function exampleFor(schema: Json, name: string): string | number | undefined {
  if (schema["type"] === "string") return textsFor(schema, name).find((text) => allowsText(schema, text));
  const { type, minimum } = schema;
  if ((type === "integer" || type === "number") && typeof minimum === "number" && minimum < 0) return 1;
  return undefined;
}

/** `channelOrderNumber`: `order-number-1`-like for what is a reference, words for what people write. */
function textsFor({ minLength }: Json, name: string): string[] {
  const words = name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  const dashed = `${words.replaceAll(" ", "-")}-1`;
  const reference = [dashed, dashed.toUpperCase()];
  const least = typeof minLength === "number" ? minLength : 1;
  const prose = `Sample ${words} `;
  const sentence = prose.repeat(Math.ceil((least + 1) / prose.length)).trim();
  return /(number|id|key|reference|code|sku|document)$/.test(words)
    ? [...reference, sentence]
    : [sentence, ...reference];
}

function allowsText({ pattern, minLength, maxLength }: Json, text: string): boolean {
  const fits = text.length >= Number(minLength ?? 0) && text.length <= Number(maxLength ?? Infinity);
  return fits && (typeof pattern !== "string" || new RegExp(pattern, "u").test(text));
}
