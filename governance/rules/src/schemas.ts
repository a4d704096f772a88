/** Walks the operations and schemas of an OpenAPI document as it is written, each schema once however often it is referred to. */
import { listOf, objectOf, followIn, tokensOf, type Json } from "./json.ts";

export type Path = readonly (string | number)[];

export interface PlacedOperation {
  readonly operation: Json;
  /** The parameters of the path and of the operation, references followed, with where they stand. */
  readonly parameters: readonly { readonly parameter: Json; readonly path: Path }[];
  readonly method: string;
  readonly path: Path;
}

export interface PlacedSchema {
  readonly schema: Json;
  readonly path: Path;
  /** The property's name; empty for a schema that is no property. */
  readonly property: string;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation of a document. */
export function operationsOf(document: Json): PlacedOperation[] {
  return Object.entries(objectOf(document["paths"])).flatMap(([address, item]) =>
    methods
      .filter((method) => method in objectOf(item))
      .map((method) => {
        const path = ["paths", address, method];
        const operation = objectOf(objectOf(item)[method]);
        const parameters = [
          ...placed(listOf(objectOf(item)["parameters"]), ["paths", address, "parameters"], document),
          ...placed(listOf(operation["parameters"]), [...path, "parameters"], document),
        ];
        return { operation, parameters, method, path };
      }),
  );
}

const placed = (list: readonly unknown[], path: Path, document: Json) =>
  list.map((each, index) => ({ parameter: followIn(document, each), path: [...path, index] }));

const known = new WeakMap<Json, { all?: PlacedSchema[]; sent?: PlacedSchema[] }>();

/** Every schema of a document: components, requests and answers. */
export function schemasOf(document: Json): readonly PlacedSchema[] {
  const found = remembered(document);
  return (found.all ??= walk(document, [
    ...Object.entries(objectOf(objectOf(document["components"])["schemas"])).map(([name, schema]): PlacedSchema => ({
      schema: objectOf(schema),
      path: ["components", "schemas", name],
      property: "",
    })),
    ...sentBy(document),
    ...answeredBy(document),
  ]));
}

/** Schemas of what clients send: parameters and request bodies. */
export function sentSchemasOf(document: Json): readonly PlacedSchema[] {
  const found = remembered(document);
  return (found.sent ??= walk(document, sentBy(document)));
}

function remembered(document: Json) {
  const found = known.get(document) ?? {};
  known.set(document, found);
  return found;
}

function sentBy(document: Json): PlacedSchema[] {
  return operationsOf(document).flatMap(({ operation, parameters, path }) => [
    ...parameters
      // A parameter's name is what its schema is called.
      .map(({ parameter, path: at }) => start(parameter["schema"], [...at, "schema"], String(parameter["name"]))),
    ...contents(followIn(document, operation["requestBody"]), [...path, "requestBody"]),
  ]);
}

function answeredBy(document: Json): PlacedSchema[] {
  return operationsOf(document).flatMap(({ operation, path }) =>
    Object.entries(objectOf(operation["responses"])).flatMap(([status, response]) =>
      contents(followIn(document, response), [...path, "responses", status]),
    ),
  );
}

const contents = (holder: Json, path: Path): PlacedSchema[] =>
  Object.entries(objectOf(holder["content"])).map(([type, media]) =>
    start(objectOf(media)["schema"], [...path, "content", type, "schema"]),
  );

const start = (schema: unknown, path: Path, property = ""): PlacedSchema => ({
  schema: objectOf(schema),
  path,
  property,
});

/** The schemas from these on down, each once; a reference leads to where it points. */
export function walk(document: Json, starts: readonly PlacedSchema[]): PlacedSchema[] {
  const seen = new Set<Json>();
  const found: PlacedSchema[] = [];
  const waiting = starts.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const reference = next.schema["$ref"];
    if (typeof reference === "string" && reference.startsWith("#")) {
      const path = tokensOf(reference);
      waiting.push({ schema: followIn(document, next.schema), path, property: next.property });
      continue;
    }
    if (seen.has(next.schema)) continue;
    seen.add(next.schema);
    found.push(next);
    waiting.push(...below(next).toReversed());
  }
  return found;
}

function below({ schema, path }: PlacedSchema): PlacedSchema[] {
  const named = Object.entries(objectOf(schema["properties"])).map(([name, inner]) =>
    start(inner, [...path, "properties", name], name),
  );
  const single = ["items", "additionalProperties", "contains", "propertyNames"]
    .filter((member) => typeof schema[member] === "object" && schema[member] !== null)
    .map((member) => start(schema[member], [...path, member]));
  const several = ["allOf", "anyOf", "oneOf", "prefixItems"].flatMap((member) =>
    listOf(schema[member]).map((inner, index) => start(inner, [...path, member, index])),
  );
  return [...named, ...single, ...several];
}

/** The types a schema allows; `["string"]` for `type: string`. */
export const typesOf = (schema: Json): string[] =>
  (typeof schema["type"] === "string" ? [schema["type"]] : listOf(schema["type"]).map(String)).filter(
    (type) => type !== "null",
  );
