/** The parts of our AsyncAPI documents that the pages read; kernel/src/api/events-document.ts makes them. */

/** As much of JSON Schema as our events use. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

export interface EventMessage {
  /** `order.placed.v1` */
  readonly name: string;
  readonly "x-event": {
    readonly retentionDays: number;
    readonly orderingKey: string;
    readonly dataClass: string;
    readonly compatibility: string;
  };
}

export interface EventsDocument {
  readonly components: {
    readonly messages: Readonly<Record<string, EventMessage>>;
    readonly schemas: Readonly<Record<string, Schema>>;
  };
}

/** Kinds of event by type: what is said of each, and the schema of its `data`. */
export const eventsIn = ({ components: { messages, schemas } }: EventsDocument) =>
  new Map(
    Object.entries(messages).map(([key, message]) => [
      message.name,
      { ...message["x-event"], data: schemas[key]?.properties?.["data"] ?? {} },
    ]),
  );

export interface SchemaField {
  /** `basket[].sku` */
  readonly path: string;
  /** `text`, `uuid`, `one of "a", "b"`, or null beside it. */
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

/** Every field of a schema in its order, those of objects and lists in it below them. */
export function fieldsOf(schema: Schema, prefix = ""): SchemaField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = prefix + name;
    const required = schema.required?.includes(name) ?? false;
    return [{ path, type: typeOf(field), required, description: field.description ?? "" }, ...inner(field, path)];
  });
}

function inner(field: Schema, path: string): SchemaField[] {
  const parts = field.anyOf ?? field.oneOf ?? field.allOf;
  if (parts !== undefined) return parts.flatMap((part) => inner(part, path));
  return field.items === undefined ? fieldsOf(field, `${path}.`) : inner(field.items, `${path}[]`);
}

function typeOf(schema: Schema): string {
  const { type = "anything", format, const: only, enum: some, items } = schema;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].join(" or ");
  if (only !== undefined) return JSON.stringify(only);
  if (some !== undefined) return `one of ${some.map((each) => JSON.stringify(each)).join(", ")}`;
  if (items !== undefined) return `list of ${typeOf(items)}`;
  return format ?? type;
}
