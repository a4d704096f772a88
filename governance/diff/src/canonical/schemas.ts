/** Schemas in one spelling. Only what is asked for is made: components nobody refers to do not appear. */
import { asSet, child, isObject, listOf, same, stable, valueAt, type Json } from "../json.ts";
import { isAnnotation, meaningless, schemaLists, schemaMaps, singleSchemas } from "./keywords.ts";
import { merge } from "./merge.ts";
import type { Origins } from "./origins.ts";
import { discriminated } from "./discriminator.ts";
import { isEnum, nameOf, nameOfPointer, orNull, refOf } from "./references.ts";
import { settleScalars, withNull } from "./scalars.ts";

/** How deep schemas may stand in one another: redocly reads no JSON that is nested more than 100 times. */
const deepest = 20;

export class Schemas {
  /** The canonical components, by name; complete after `finish`. */
  readonly components = new Map<string, Json>();
  readonly #document: Json;
  readonly #origins: Origins;
  /** OpenAPI 3.0 ignores what stands beside a `$ref` and says `nullable`. */
  readonly #old: boolean;
  readonly #pointers = new Map<string, string>();
  readonly #making = new Set<string>();
  #depth = 0;

  constructor(document: Json, origins: Origins) {
    this.#document = document;
    this.#origins = origins;
    this.#old = String(document["openapi"]).startsWith("3.0");
  }

  /** The canonical form of the schema at `pointer`. */
  make(schema: unknown, pointer: string): Json {
    this.#depth += 1;
    const made = this.#depth > deepest ? this.#hoisted(schema, pointer) : this.#made(schema, pointer);
    this.#depth -= 1;
    return made;
  }

  /** A schema that is deep in another one, as a component. */
  #hoisted(schema: unknown, pointer: string): Json {
    return this.#mark((isObject(schema) ? this.#referTo(`#${pointer}`) : undefined) ?? {}, pointer);
  }

  #made(schema: unknown, pointer: string): Json {
    if (!isObject(schema)) return this.#mark(schema === false ? { not: {} } : {}, pointer);
    if (typeof schema["$ref"] === "string") return this.#reference(schema, schema["$ref"], pointer);
    const made: Json = {};
    for (const [key, value] of Object.entries(schema)) {
      if (!meaningless.has(key) && key !== "$defs") made[key] = this.#keyword(key, value, child(pointer, key));
    }
    const nullable = made["nullable"] === true;
    delete made["nullable"];
    settleScalars(made);
    const whole = this.#combine(made, pointer);
    return this.#mark(nullable ? this.#accepting(whole) : whole, pointer);
  }

  /** Makes the components that were referred to, and those that these refer to. */
  finish(): void {
    for (let name = this.#next(); name !== undefined; name = this.#next()) this.#component(name);
  }

  #next(): string | undefined {
    for (const name of this.#pointers.keys()) if (!this.components.has(name)) return name;
    return undefined;
  }

  #mark<T extends object>(made: T, pointer: string): T {
    return this.#origins.mark(made, pointer);
  }

  #keyword(key: string, value: unknown, pointer: string): unknown {
    if (singleSchemas.has(key)) return typeof value === "boolean" ? value : this.make(value, pointer);
    if (schemaLists.has(key)) return listOf(value).map((each, index) => this.make(each, child(pointer, index)));
    if (!schemaMaps.has(key) || !isObject(value)) return value;
    const schemas = Object.entries(value).map(([name, each]) => [name, this.make(each, child(pointer, name))] as const);
    return this.#mark(Object.fromEntries(schemas), pointer);
  }

  #reference(schema: Json, ref: string, pointer: string): Json {
    const reference = this.#referTo(ref);
    if (reference === undefined) return this.#mark({}, pointer);
    const beside = Object.keys(schema).filter((key) => key !== "$ref" && !meaningless.has(key));
    if (this.#old || beside.length === 0) return this.#mark(reference, pointer);
    const rest = this.make(Object.fromEntries(beside.map((key) => [key, schema[key]])), pointer);
    return this.#mark(this.#combine({ ...rest, allOf: [reference] }, pointer), pointer);
  }

  /** A `$ref` to the component that the pointer means, past any component that is only another `$ref`. */
  #referTo(ref: string): Json | undefined {
    let pointer = ref;
    const passed = new Set<string>();
    for (;;) {
      // A circle of references says nothing.
      if (passed.has(pointer)) return undefined;
      passed.add(pointer);
      const target = valueAt(this.#document, pointer);
      if (!isObject(target) || typeof target["$ref"] !== "string" || Object.keys(target).length > 1) break;
      pointer = target["$ref"];
    }
    const key = nameOfPointer(pointer);
    this.#pointers.set(key, pointer.replace(/^#/, ""));
    return { $ref: refOf(key) };
  }

  /** The canonical component, or undefined while it is being made (a cycle) or where there is none. */
  #component(name: string): Json | undefined {
    const made = this.components.get(name);
    if (made !== undefined) return made;
    const pointer = this.#pointers.get(name);
    if (pointer === undefined || this.#making.has(name)) return undefined;
    this.#making.add(name);
    const depth = this.#depth;
    this.#depth = 0;
    const component = name.endsWith(orNull)
      ? this.#nullComponent(name.slice(0, -orNull.length))
      : this.make(valueAt(this.#document, pointer), pointer);
    this.#depth = depth;
    this.#making.delete(name);
    this.components.set(name, component);
    return component;
  }

  #nullComponent(name: string): Json {
    const whole = this.#component(name);
    const accepting = whole === undefined ? undefined : withNull(whole);
    const made = accepting ?? { anyOf: asSet([{ $ref: refOf(name) }, { type: "null" }]) };
    return this.#mark({ ...made }, this.#pointers.get(name) ?? "");
  }

  /** Lets a canonical schema also accept null. */
  #accepting(schema: Json): Json {
    return this.#nullable(schema) ?? { anyOf: asSet([schema, { type: "null" }]) };
  }

  /** The same where it can be said without another choice. */
  #nullable(schema: Json): Json | undefined {
    const ref = schema["$ref"];
    if (typeof ref !== "string") return withNull(schema);
    const name = nameOf(ref);
    if (name.endsWith(orNull)) return schema;
    this.#pointers.set(name + orNull, this.#pointers.get(name) ?? "");
    return { ...schema, $ref: refOf(name + orNull) };
  }

  #combine(schema: Json, pointer: string): Json {
    const settled = discriminated(this.#flatten(schema));
    for (const key of ["anyOf", "oneOf"] as const) {
      if (!Array.isArray(settled[key])) continue;
      const members = asSet(settled[key]) as Json[];
      const rest: Json = { ...settled };
      delete rest[key];
      const shorter = this.#shorter(members, rest, pointer);
      if (shorter !== undefined) return shorter;
      settled[key] = members;
    }
    return settled;
  }

  /** A choice that is none: one member, a member and null, or constants that are an enum. */
  #shorter(members: readonly Json[], rest: Json, pointer: string): Json | undefined {
    const some = members.filter((each) => !same(each, { type: "null" }));
    const [only] = some;
    const annotated = Object.keys(rest).every(isAnnotation);
    if (some.length === 1 && only !== undefined && (annotated || some.length === members.length)) {
      const alone = some.length < members.length ? this.#nullable(only) : only;
      return alone === undefined ? undefined : this.#combine({ ...rest, allOf: [alone] }, pointer);
    }
    if (!annotated || !members.every(isEnum)) return undefined;
    const values = asSet(members.flatMap((each) => (each["type"] === "null" ? [null] : listOf(each["enum"]))));
    const made: Json = { ...rest, enum: values };
    settleScalars(made);
    return made;
  }

  /** Merges the members of `allOf` into the schema as far as that can be said. */
  #flatten(schema: Json): Json {
    if (!Array.isArray(schema["allOf"])) return schema;
    const members = asSet(schema["allOf"]) as Json[];
    let { allOf: _, ...whole } = schema;
    const [only] = members;
    if (members.length === 1 && only !== undefined && Object.keys(whole).every(isAnnotation))
      return { ...only, ...whole };
    const left: Json[] = [];
    for (const each of members) {
      const merged = merge(whole, this.#resolved(each));
      if (merged === undefined) left.push(each);
      else whole = merged;
    }
    const [last] = left;
    if (Object.keys(whole).length === 0 && left.length === 1 && last !== undefined) return last;
    return left.length === 0 ? whole : { ...whole, allOf: [...left].sort((a, b) => (stable(a) < stable(b) ? -1 : 1)) };
  }

  #resolved(schema: Json): Json {
    const ref = schema["$ref"];
    if (typeof ref !== "string") return schema;
    const component = this.#component(nameOf(ref));
    if (component === undefined || "$ref" in component) return schema;
    const { $ref: _, ...beside } = schema;
    return { ...component, ...beside };
  }
}
