/** Says in a document what `closed.ts` enforces: objects in requests have `additionalProperties: false`, those in answers stay open. */

type Json = Record<string, unknown>;
type Schemas = Record<string, Json>;

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const prefix = "#/components/schemas/";
const nameIn = (node: Json): string | undefined =>
  typeof node["$ref"] === "string" && node["$ref"].startsWith(prefix) ? node["$ref"].slice(prefix.length) : undefined;

/** Closes the request bodies of the document in place. A schema that answers use too gets a closed twin, `<Name>Request`. */
export function closeRequests(document: Json): Json {
  const schemas = ((document["components"] as Json)["schemas"] ?? {}) as Schemas;
  const entries = Object.values(document["paths"] as Record<string, Record<string, Json>>).flatMap(Object.values<Json>);
  const inAnswers = reachable(
    entries.map((entry) => entry["responses"]),
    schemas,
  );
  const closing = new Closing(schemas, inAnswers);
  for (const entry of entries) {
    if (entry["requestBody"] !== undefined) entry["requestBody"] = closing.close(entry["requestBody"]);
  }
  closing.removeUnused(entries);
  return document;
}

class Closing {
  readonly #schemas: Schemas;
  readonly #open: Readonly<Schemas>;
  readonly #inAnswers: ReadonlySet<string>;
  /** What each named schema is called in requests. */
  readonly #names = new Map<string, string>();

  constructor(schemas: Schemas, inAnswers: ReadonlySet<string>) {
    this.#schemas = schemas;
    this.#open = { ...schemas };
    this.#inAnswers = inAnswers;
  }

  close(node: unknown): unknown {
    if (Array.isArray(node)) return node.map((each) => this.close(each));
    if (!isJson(node)) return node;
    const name = nameIn(node);
    if (name !== undefined) return { ...node, $ref: prefix + this.#closedName(name) };
    const flat = this.#flattened(node);
    const made: Json = {};
    for (const [key, value] of Object.entries(flat)) made[key] = this.#closeMember(key, value);
    if (isObjectSchema(flat) && !("additionalProperties" in flat)) made["additionalProperties"] = false;
    return made;
  }

  #closeMember(key: string, value: unknown): unknown {
    // Examples are values, and a value is no schema; nor is the list of properties, whose names may be any.
    if (values.has(key)) return value;
    if (key !== "properties" || !isJson(value)) return this.close(value);
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, this.close(schema)]));
  }

  /** An extended object comes as `allOf` of what it extends and what is new: closed, either part would refuse the other's. */
  #flattened(node: Json): Json {
    const { allOf, ...own } = node;
    if (!Array.isArray(allOf)) return node;
    const parts = allOf.filter(isJson).map((part) => this.#resolved(part));
    if (!parts.every((part) => isObjectSchema(part) || !("type" in part))) return node;
    const required = parts.flatMap((part) => (part["required"] as string[] | undefined) ?? []);
    return {
      ...Object.assign({}, ...parts),
      ...own,
      properties: Object.assign({}, ...parts.map((part) => part["properties"])) as Json,
      ...(required.length === 0 ? {} : { required: [...new Set(required)] }),
    };
  }

  #resolved(part: Json): Json {
    const name = nameIn(part);
    return this.#flattened(name === undefined ? part : (this.#open[name] ?? {}));
  }

  #closedName(name: string): string {
    const open = this.#open[name];
    const known = this.#names.get(name);
    if (open === undefined || known !== undefined) return known ?? name;
    const isShared = this.#inAnswers.has(name);
    const target = isShared ? `${name}Request` : name;
    if (isShared && target in this.#open) throw new Error(`The name ${target} is that of ${name} in requests.`);
    // Known before it is made: a schema may lead back to itself.
    this.#names.set(name, target);
    const made = this.close(open) as Json;
    // An enumeration has nothing to close and needs no twin.
    if (isShared && JSON.stringify(made) === JSON.stringify(open)) this.#names.set(name, name);
    else this.#schemas[target] = made;
    return this.#names.get(name) ?? target;
  }

  /** What was only a part of a flattened schema is used no more. */
  removeUnused(entries: readonly Json[]): void {
    const used = reachable(entries, this.#schemas);
    const before = reachable(entries, { ...this.#open });
    for (const name of Object.keys(this.#open)) {
      if (!used.has(name) && before.has(name)) delete this.#schemas[name];
    }
  }
}

const values = new Set(["example", "examples", "enum", "const", "default"]);

function isObjectSchema(node: Json): boolean {
  const { type } = node;
  return type === "object" || (Array.isArray(type) && type.includes("object"));
}

/** Names of the schemas that a part of the document leads to. */
function reachable(root: unknown, schemas: Readonly<Schemas>, found = new Set<string>()): Set<string> {
  if (Array.isArray(root)) for (const each of root) reachable(each, schemas, found);
  if (!isJson(root)) return found;
  const name = nameIn(root);
  if (name !== undefined && !found.has(name)) {
    found.add(name);
    reachable(schemas[name], schemas, found);
  }
  for (const each of Object.values(root)) reachable(each, schemas, found);
  return found;
}
