/** Writes a document of ours in other words that mean the same. */
import { isObject, valueAt, type Json } from "../src/json.ts";

/** A number from 0 up to, not including, `below`. */
export type Choose = (below: number) => number;

const sets = new Set(["required", "enum", "tags", "parameters", "oneOf", "anyOf", "allOf", "security"]);
const methods = new Set(["get", "put", "post", "patch", "delete"]);

/** The document with keys and sets in another order, references wrapped or inlined, and what is implied written out. */
export function respelled(document: Json, choose: Choose): Json {
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      const members = value.map((each) => visit(each, sets.has(key) ? key : ""));
      return sets.has(key) ? shuffled(members, choose) : members;
    }
    if (!isObject(value) || key === "example" || key === "examples" || key.startsWith("x-")) return value;
    const spelled = key === "schema" || key === "items" ? otherReference(document, value, choose) : value;
    const entries = Object.entries(spelled).map(([name, each]) => [name, visit(each, name)] as const);
    return impliedToo(Object.fromEntries(shuffled(entries, choose)), key, choose);
  };
  const made = visit(document, "") as Json;
  return choose(2) === 0 ? made : securityRestated(made);
}

function otherReference(document: Json, schema: Json, choose: Choose): Json {
  const ref = schema["$ref"];
  if (typeof ref !== "string" || Object.keys(schema).length > 1) return schema;
  const target = valueAt(document, ref);
  const way = choose(4);
  if (way === 0) return { allOf: [schema] };
  if (way === 1) return { anyOf: [schema] };
  // A component that contains itself would be another one in its own place.
  if (way === 2 && isObject(target) && !JSON.stringify(target).includes(ref)) return structuredClone(target);
  return schema;
}

function impliedToo(value: Json, key: string, choose: Choose): Json {
  const made = { ...value };
  if (made["in"] === "query" && choose(2) === 0) Object.assign(made, { style: "form", explode: true });
  if (made["in"] === "header" && choose(2) === 0) made["explode"] = false;
  if (made["type"] === "array" && choose(2) === 0) made["uniqueItems"] ??= false;
  if (made["const"] !== undefined && choose(2) === 0) {
    made["enum"] = [made["const"]];
    delete made["const"];
  }
  if (key === "content" && isObject(made["application/json"]) && choose(2) === 0) {
    made["application/json; charset=UTF-8"] = made["application/json"];
    delete made["application/json"];
  }
  return made;
}

/** What every operation demands, said once for all of them where one demands it. */
function securityRestated(document: Json): Json {
  const paths = Object.values(document["paths"] as Json) as Json[];
  const operations = paths.flatMap((item) =>
    Object.keys(item).flatMap((key) => (methods.has(key) ? [item[key] as Json] : [])),
  );
  const [first] = operations;
  if (first === undefined || document["security"] !== undefined) return document;
  const common = first["security"];
  delete first["security"];
  return { ...document, security: common };
}

function shuffled<T>(list: readonly T[], choose: Choose): T[] {
  const left = [...list];
  return list.map(() => left.splice(choose(left.length), 1)[0] as T);
}
