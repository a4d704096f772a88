/** Which operations a place in a canonical document is part of, through any number of references. */
import { methods } from "./canonical/openapi.ts";
import { child, isObject, listOf, objectOf, tokensOf, type Json } from "./json.ts";
import type { Direction } from "./finding.ts";

/** One use of a place by an operation. */
export interface Touch {
  /** `POST /orders`; for an event its name */
  readonly operation: string;
  readonly operationId: string | undefined;
  readonly method: string;
  readonly path: string;
  /** Undefined where it is the operation itself: its security, its policy. */
  readonly direction: Direction | undefined;
}

/** What is said of the whole API is said of each operation. */
const wholeApi = new Set(["servers", "x-api", "x-deprecation", "x-sunset"]);

const opposite: Readonly<Record<Direction, Direction>> = { request: "response", response: "request" };

export class Reach {
  readonly #document: Json;
  /** By component (`schemas/Order`): the places that refer to it, as pointers of operations' parts or of components. */
  readonly #users = new Map<string, Set<string>>();
  readonly #known = new Map<string, readonly Touch[]>();

  constructor(document: Json) {
    this.#document = document;
    for (const place of ["paths", "webhooks"]) this.#readPaths(objectOf(document[place]), `/${place}`);
    for (const [kind, entries] of Object.entries(objectOf(document["components"]))) {
      for (const [name, component] of Object.entries(objectOf(entries))) {
        this.#readReferences(component, child("/components", kind, name));
      }
    }
  }

  /** The uses of a place, each operation and direction once, in order. */
  touches(pointer: string): readonly Touch[] {
    const known = this.#known.get(pointer);
    if (known !== undefined) return known;
    const found = new Map<string, Touch>();
    for (const place of this.#places(pointer)) {
      for (const touch of this.#touchesOf(place)) found.set(`${touch.operation} ${touch.direction ?? ""}`, touch);
    }
    const touches = [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
    this.#known.set(pointer, touches);
    return touches;
  }

  /** Whether callers send it, read it, or both. */
  directions(pointer: string): Direction[] {
    const touches = this.touches(pointer);
    return (["request", "response"] as const).filter((each) => touches.some(({ direction }) => direction === each));
  }

  #readPaths(paths: Json, at: string): void {
    for (const [path, item] of Object.entries(paths)) {
      for (const method of methods) {
        const operation = objectOf(item)[method];
        if (isObject(operation)) this.#readOperation(operation, child(at, path, method));
      }
    }
  }

  #readOperation(operation: Json, at: string): void {
    for (const [part, value] of Object.entries(operation)) {
      if (part === "callbacks") {
        for (const [name, callback] of Object.entries(objectOf(value))) {
          this.#readPaths(objectOf(callback), child(at, part, name));
        }
      } else if (part === "security") {
        for (const alternative of listOf(value)) {
          for (const name of Object.keys(objectOf(alternative)))
            this.#use(child("/components/securitySchemes", name), at);
        }
      } else this.#readReferences(value, child(at, part));
    }
  }

  #readReferences(value: unknown, user: string): void {
    if (Array.isArray(value)) return value.forEach((each) => this.#readReferences(each, user));
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "$ref" && typeof inner === "string") this.#use(inner.slice(1), user);
      else if (typeof inner === "object") this.#readReferences(inner, user);
    }
  }

  #use(component: string, user: string): void {
    const users = this.#users.get(component) ?? new Set();
    this.#users.set(component, users.add(user));
  }

  /** The places outside the components from which one can come to the pointer. */
  #places(pointer: string): string[] {
    const component = componentOf(pointer);
    if (component === undefined) return [pointer];
    const seen = new Set([component]);
    const places: string[] = [];
    for (const each of seen) {
      for (const user of this.#users.get(each) ?? []) {
        const owner = componentOf(user);
        if (owner === undefined) places.push(user);
        else seen.add(owner);
      }
    }
    return places;
  }

  #touchesOf(place: string): Touch[] {
    const [root = "", path, method, ...rest] = tokensOf(place);
    if (wholeApi.has(root)) return this.#allOperations();
    if ((root !== "paths" && root !== "webhooks") || path === undefined) return [];
    const item = objectOf(objectOf(this.#document[root])[path]);
    const named = method !== undefined && methods.includes(method) ? [method] : methods;
    return named.flatMap((each) => {
      const operation = item[each];
      if (!isObject(operation)) return [];
      return [touchOf(operation, each, path, directionOf(root === "webhooks", method === undefined ? [] : rest))];
    });
  }

  #allOperations(): Touch[] {
    return Object.keys(objectOf(this.#document["paths"])).flatMap((path) => this.#touchesOf(child("/paths", path)));
  }
}

function touchOf(operation: Json, method: string, path: string, direction: Direction | undefined): Touch {
  const { operationId } = operation;
  return {
    // A webhook has a name for a path.
    operation: path.startsWith("/") ? `${method.toUpperCase()} ${path}` : path,
    operationId: typeof operationId === "string" ? operationId : undefined,
    method,
    path,
    direction,
  };
}

/** In a callback or webhook the API is the caller: what it sends is read, what it is answered is sent. */
function directionOf(turned: boolean, rest: readonly string[]): Direction | undefined {
  const [part] = rest;
  if (part === "callbacks") return directionOf(!turned, rest.slice(4));
  const plain =
    part === "parameters" || part === "requestBody" ? "request" : part === "responses" ? "response" : undefined;
  return plain !== undefined && turned ? opposite[plain] : plain;
}

/** `/components/schemas/Order/properties/id` is in `/components/schemas/Order`. */
function componentOf(pointer: string): string | undefined {
  const [root, kind, name] = pointer.split("/").slice(1);
  return root === "components" && kind !== undefined && name !== undefined ? `/components/${kind}/${name}` : undefined;
}
