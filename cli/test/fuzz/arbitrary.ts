/** Requests from an operation's own document: JSON Schema to fast-check, mostly right, sometimes wrong on purpose. */
import * as fc from "fast-check";

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly example?: unknown;
}

export interface Document {
  readonly servers: readonly [{ readonly url: string }];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: Schema } } };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

/** Values that mean something to the platform, so that requests get past the first check. */
const known: readonly string[] = [
  "MUG-BLUE",
  "TEAPOT-1L",
  "GIFT-CARD-25",
  "DELIVERY",
  "WH-1",
  "STORE-1",
  "GBP",
  "EUR",
  "tok_visa",
  "tok_declined",
  "standard",
  "4000",
  "1000",
  "2026-11",
];

/** What breaks parsers and databases. */
const nasty = fc.constantFrom<unknown>(
  null,
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "💥",
  "'; DROP TABLE orders; --",
  "../../etc/passwd",
  "%00",
  "-0",
  "1e309",
  -1,
  0,
  1.5,
  Number.MAX_SAFE_INTEGER,
  1e21,
  true,
  [],
  {},
  ["x"],
  { $ref: "#" },
  "9999-99-99",
  "0000-01-01T00:00:00Z",
  "2026-02-30",
  "2199-12-31T23:59:59+14:00",
  "x".repeat(5_000),
);

export function valueOf(schema: Schema, document: Document, depth = 0): fc.Arbitrary<unknown> {
  const right = rightValue(schema, document, depth);
  return fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: nasty });
}

function rightValue(schema: Schema, document: Document, depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace("#/components/schemas/", "");
    const target = document.components.schemas[name];
    return target === undefined ? fc.constant(null) : rightValue(target, document, depth + 1);
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((each) => rightValue(each, document, depth)));
  if (schema.allOf !== undefined) {
    return fc
      .tuple(...schema.allOf.map((each) => rightValue(each, document, depth)))
      .map((parts) => Object.assign({}, ...parts) as unknown);
  }
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? ["object"]);
  return fc.oneof(...types.map((type) => typed(type, schema, document, depth)));
}

function typed(type: string, schema: Schema, document: Document, depth: number): fc.Arbitrary<unknown> {
  switch (type) {
    case "string":
      return text(schema);
    case "integer":
      return integer(schema);
    case "number":
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(valueOf(schema.items ?? {}, document, depth + 1), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, Math.max(schema.minItems ?? 0, 3)),
      });
    case "null":
      return fc.constant(null);
    default:
      return object(schema, document, depth);
  }
}

function integer(schema: Schema): fc.Arbitrary<number> {
  const min = schema.minimum ?? (schema.exclusiveMinimum === undefined ? -1_000 : schema.exclusiveMinimum + 1);
  const max = schema.maximum ?? 1_000_000;
  const small = fc.integer({ min, max: Math.max(min, Math.min(max, min + 20)) });
  return fc.oneof({ weight: 5, arbitrary: small }, { weight: 1, arbitrary: fc.constantFrom(min, max) });
}

function text(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === "date-time")
    return fc
      .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString());
  if (schema.format === "date")
    return fc
      .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (schema.pattern === undefined)
    return fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 20, 60) });
  const pattern = new RegExp(schema.pattern);
  const fitting = known.filter((value) => pattern.test(value));
  const made = fc.stringMatching(pattern, { size: "small" });
  return fitting.length === 0
    ? made
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fitting) }, { weight: 1, arbitrary: made });
}

function object(schema: Schema, document: Document, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, each]) => [name, valueOf(each, document, depth + 1)]),
  );
  const requiredKeys = (schema.required ?? []).filter((name) => name in properties);
  const whole = fc.record(properties, { requiredKeys });
  return fc.oneof(
    { weight: 20, arbitrary: whole },
    { weight: 1, arbitrary: fc.record(properties, { requiredKeys: [] }) },
  );
}
