/**
 * Requests are closed and answers are open (ADR 33). A contract's schemas are written once and serve both; what is closed is
 * made from them here, for the parser and for the document alike.
 */
import { z } from "zod";

/** Members of Zod's definitions that hold other schemas (zod.dev/library-authors). */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly rest?: z.ZodType | null;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly getter?: () => z.ZodType;
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

const known = new WeakMap<z.ZodType, z.ZodType>();

/**
 * The schema, refusing members it does not have, however deep. An object that says itself what else it takes (`looseObject`,
 * `catchall`) and a record stay as they are.
 */
export function closed<S extends z.ZodType>(schema: S): S {
  const made = known.get(schema) ?? close(schema);
  known.set(schema, made);
  // What a schema reads is not changed by what it refuses beside.
  return made as S;
}

function close(schema: z.ZodType): z.ZodType {
  const parts = partsOf(definitionOf(schema));
  if (parts === undefined) return schema;
  // Zod's own way to derive a schema: same class, same checks, other parts.
  return z.core.clone(schema, { ...schema._zod.def, ...parts } as never);
}

function partsOf(def: Definition): Partial<Definition> | undefined {
  const { shape, element, innerType, valueType, options, items, rest, left, right, getter } = def;
  switch (def.type) {
    case "object":
      return { shape: mapped(shape ?? {}), catchall: def.catchall === undefined ? z.never() : closed(def.catchall) };
    case "array":
      return element && { element: closed(element) };
    case "record":
      return valueType && { valueType: closed(valueType) };
    case "union":
      return options && { options: options.map(closed) };
    case "tuple":
      return items && { items: items.map(closed), rest: rest ? closed(rest) : null };
    case "intersection":
      return left && right && { left: closed(left), right: closed(right) };
    case "lazy":
      return getter && { getter: () => closed(getter()) };
    case "pipe":
      return pipe(def);
    default:
      return innerType && { innerType: closed(innerType) };
  }
}

/** What a request has is what goes into the pipe; a `preprocess` begins with a function, and the request's schema follows it. */
function pipe(def: Definition): Partial<Definition> | undefined {
  if (def.in === undefined || def.out === undefined) return undefined;
  return definitionOf(def.in).type === "transform" ? { out: closed(def.out) } : { in: closed(def.in) };
}

const mapped = (shape: Readonly<Record<string, z.ZodType>>): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, closed(schema)]));
