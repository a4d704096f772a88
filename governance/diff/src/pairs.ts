/** Walks two canonical documents side by side: what is in both, each pair once however often it is referred to. */
import { methods } from "./canonical/openapi.ts";
import { child, isObject, listOf, objectOf, valueAt, type Json } from "./json.ts";

/** The same thing in both documents, with its canonical pointers. */
export interface Pair {
  readonly before: Json;
  readonly after: Json;
  readonly beforeAt: string;
  readonly afterAt: string;
}

export interface Visitor {
  operation?(pair: Pair): void;
  parameter?(pair: Pair): void;
  response?(pair: Pair): void;
  header?(pair: Pair, name: string): void;
  schema?(pair: Pair): void;
}

const schemaChildren = ["items", "additionalProperties", "unevaluatedProperties", "contains", "propertyNames"];

/** Visits every pair of operations and what they consist of. */
export function walkPairs(before: Json, after: Json, visitor: Visitor): void {
  new Walk(before, after, visitor).start();
}

class Walk {
  readonly #documents: readonly [Json, Json];
  readonly #visitor: Visitor;
  readonly #seen = new Set<string>();

  constructor(before: Json, after: Json, visitor: Visitor) {
    this.#documents = [before, after];
    this.#visitor = visitor;
  }

  start(): void {
    const [before, after] = this.#documents;
    const root: Pair = { before, after, beforeAt: "", afterAt: "" };
    for (const place of ["paths", "webhooks"]) for (const item of entries(root, place)) this.#item(item);
  }

  #item(item: Pair): void {
    for (const operation of methods.flatMap((method) => at(item, method))) {
      this.#visitor.operation?.(operation);
      this.#parameters(operation);
      for (const body of at(operation, "requestBody")) this.#content(body);
      for (const response of entries(operation, "responses")) {
        this.#visitor.response?.(response);
        for (const header of entries(response, "headers")) {
          this.#visitor.header?.(header, header.afterAt.split("/").at(-1) ?? "");
          this.#schemaOf(header);
        }
        this.#content(response);
      }
      for (const callback of entries(operation, "callbacks")) {
        for (const name of Object.keys(callback.before)) for (const each of at(callback, name)) this.#item(each);
      }
    }
  }

  #parameters(operation: Pair): void {
    const refs = (value: unknown) => listOf(value).flatMap((each) => (isObject(each) ? [String(each["$ref"])] : []));
    const after = new Set(refs(operation.after["parameters"]));
    for (const ref of refs(operation.before["parameters"]).filter((each) => after.has(each))) {
      const parameter = this.#resolve({ before: { $ref: ref }, after: { $ref: ref }, beforeAt: "", afterAt: "" });
      this.#visitor.parameter?.(parameter);
      this.#schemaOf(parameter);
      this.#content(parameter);
    }
  }

  #content(carrier: Pair): void {
    for (const media of entries(carrier, "content")) this.#schemaOf(media);
  }

  #schemaOf(carrier: Pair): void {
    for (const schema of at(carrier, "schema")) this.#schema(schema);
  }

  #schema(pair: Pair): void {
    const schema = this.#resolve(pair);
    const key = `${schema.beforeAt}|${schema.afterAt}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#visitor.schema?.(schema);
    for (const property of entries(schema, "properties")) this.#schema(property);
    for (const inner of schemaChildren.flatMap((name) => at(schema, name))) this.#schema(inner);
    for (const name of ["allOf", "anyOf", "oneOf", "prefixItems"])
      for (const each of alike(schema, name)) this.#schema(each);
  }

  /** What references lead to; annotations beside a reference win over the target's. */
  #resolve(pair: Pair): Pair {
    const [before, beforeAt] = this.#follow(0, pair.before, pair.beforeAt);
    const [after, afterAt] = this.#follow(1, pair.after, pair.afterAt);
    return { before, after, beforeAt, afterAt };
  }

  #follow(side: 0 | 1, value: Json, pointer: string): [Json, string] {
    const { $ref, ...beside } = value;
    if (typeof $ref !== "string") return [value, pointer];
    const target = objectOf(valueAt(this.#documents[side], $ref));
    const alone = Object.keys(beside).length === 0;
    // What stands beside the reference belongs to its own place, not to every use of the target.
    return [alone ? target : { ...target, ...beside }, alone ? $ref.slice(1) : pointer];
  }
}

function at(pair: Pair, key: string): Pair[] {
  const [before, after] = [pair.before[key], pair.after[key]];
  if (!isObject(before) || !isObject(after) || !Object.hasOwn(pair.before, key)) return [];
  return [{ before, after, beforeAt: child(pair.beforeAt, key), afterAt: child(pair.afterAt, key) }];
}

function entries(pair: Pair, key: string): Pair[] {
  return at(pair, key).flatMap((map) => Object.keys(map.before).flatMap((name) => at(map, name)));
}

/** Members of a choice: the same reference, or the same place in lists of one length. */
function alike(schema: Pair, key: string): Pair[] {
  const [before, after] = [listOf(schema.before[key]), listOf(schema.after[key])];
  return before.flatMap((one, index) => {
    if (!isObject(one)) return [];
    const found = after.findIndex(
      (other) => isObject(other) && other["$ref"] !== undefined && other["$ref"] === one["$ref"],
    );
    const place = found >= 0 ? found : before.length === after.length ? index : -1;
    const other = after[place];
    if (!isObject(other)) return [];
    return [
      {
        before: one,
        after: other,
        beforeAt: child(schema.beforeAt, key, index),
        afterAt: child(schema.afterAt, key, place),
      },
    ];
  });
}
