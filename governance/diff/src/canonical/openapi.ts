/**
 * An OpenAPI 3.0 or 3.1 document in one spelling, so that two that mean the same are the same. What can be written in
 * several places is written in one: parameters, security and servers on the operation, each parameter a component of
 * its own, so that `redocly diff` pairs it by name instead of by likeness.
 */
import { asSet, child, isObject, listOf, objectOf, stringsOf, type Json } from "../json.ts";
import { canonicalMediaType } from "./media-types.ts";
import { template, type Names, type PathNames } from "./names.ts";
import { Origins } from "./origins.ts";
import { follow, keyOf, parametersOf, settleCarrier, settleSerialization, type PlacedParameter } from "./parameters.ts";
import { Schemas } from "./schemas.ts";
import { canonicalSecurity, canonicalServers } from "./security.ts";

export const methods: readonly string[] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

export interface Canonical {
  readonly document: Json;
  /** The pointer in the document as it was written, for one into the canonical document. */
  readonly original: (pointer: string) => string;
}

/** The canonical form of a document. */
export function canonicalOpenApi(document: Json, names: Names): Canonical {
  const maker = new Maker(document, names);
  const made = maker.make();
  return { document: made, original: (pointer) => maker.origins.original(made, pointer) };
}

class Maker {
  readonly origins = new Origins();
  readonly #document: Json;
  readonly #names: Names;
  readonly #schemas: Schemas;
  readonly #parameters: Json = {};

  constructor(document: Json, names: Names) {
    this.#document = document;
    this.#names = names;
    this.#schemas = new Schemas(document, this.origins);
  }

  make(): Json {
    const { openapi: _, paths, webhooks, components, security: __, servers: ___, tags, ...rest } = this.#document;
    const made: Json = {
      openapi: "3.1.0",
      ...rest,
      info: this.origins.mark({ ...objectOf(rest["info"]) }, "/info"),
      servers: canonicalServers(this.#document["servers"], "/servers", this.origins),
      tags: asSet(listOf(tags).filter(isObject)),
      paths: this.#paths(objectOf(paths), "/paths"),
      webhooks: this.#paths(objectOf(webhooks), "/webhooks"),
    };
    this.#schemas.finish();
    // After the paths: what `redocly diff` meets first there is in use, what it meets only here is not.
    made["components"] = {
      schemas: Object.fromEntries(this.#schemas.components),
      parameters: this.#parameters,
      securitySchemes: this.#schemes(objectOf(objectOf(components)["securitySchemes"])),
    };
    return this.origins.mark(made, "");
  }

  #paths(paths: Json, pointer: string): Json {
    const taken = new Set<string>();
    const made = Object.entries(paths).flatMap(([path, written]): [string, unknown][] => {
      if (path.startsWith("x-")) return [[path, written]];
      const item = follow(this.#document, written, child(pointer, path));
      if (item === undefined) return [];
      const wanted = this.#names.paths.get(template(path)) ?? path;
      const name = taken.has(wanted) ? path : wanted;
      taken.add(name);
      return [[name, this.#pathItem(item.parameter, item.pointer, { name, written: path })]];
    });
    return this.origins.mark(Object.fromEntries(made), pointer);
  }

  #pathItem(item: Json, pointer: string, path: PathNames): Json {
    const { parameters: _, servers: __, ...rest } = item;
    const made: Json = { ...rest };
    for (const method of methods) {
      if (!isObject(item[method])) {
        delete made[method];
        continue;
      }
      made[method] = this.#operation(item, method, pointer, path);
    }
    return this.origins.mark(made, pointer);
  }

  #operation(item: Json, method: string, pathPointer: string, path: PathNames): Json {
    const operation = objectOf(item[method]);
    const pointer = child(pathPointer, method);
    const parameters = parametersOf(this.#document, item, method, pathPointer).map((placed) =>
      this.#parameter(placed, `${method} ${path.name}`, path.written),
    );
    const servers = operation["servers"] ?? item["servers"];
    const { requestBody, callbacks, servers: _, ...rest } = operation;
    const made: Json = {
      ...rest,
      ...(Array.isArray(operation["tags"]) ? { tags: asSet(stringsOf(operation["tags"])) } : {}),
      ...(servers === undefined ? {} : { servers: canonicalServers(servers, child(pointer, "servers"), this.origins) }),
      parameters,
      security: this.#security(operation["security"], pointer),
      responses: this.#responses(objectOf(operation["responses"]), child(pointer, "responses")),
    };
    if (operation["deprecated"] === false) delete made["deprecated"];
    const body = follow(this.#document, requestBody, child(pointer, "requestBody"));
    if (body !== undefined) made["requestBody"] = this.#body(body.parameter, body.pointer);
    if (isObject(callbacks)) made["callbacks"] = this.#callbacks(callbacks, child(pointer, "callbacks"));
    return this.origins.mark(made, pointer);
  }

  /** Hoists the parameter: its reference is its identity. A path parameter is known by its place, not its name. */
  #parameter({ parameter, pointer, use }: PlacedParameter, operation: string, path: string): Json {
    const made = this.#carrier(parameter, pointer);
    settleSerialization(made);
    if (isObject(parameter["content"]))
      made["content"] = this.#content(parameter["content"], child(pointer, "content"));
    const place = [...path.matchAll(/\{([^}]*)\}/g)].findIndex(([, name]) => name === parameter["name"]);
    const key = parameter["in"] === "path" && place >= 0 ? `path.${String(place)}` : keyOf(parameter);
    const name = `${operation} ${key}`.replaceAll("/", "|");
    this.#parameters[name] = made;
    return this.origins.mark({ $ref: `#/components/parameters/${name.replaceAll("~", "~0")}` }, use);
  }

  #carrier(carrier: Json, pointer: string): Json {
    const schema = (value: unknown, at: string) => this.#schemas.make(value, at);
    return settleCarrier(carrier, pointer, { origins: this.origins, schema });
  }

  #body(body: Json, pointer: string): Json {
    const content = this.#content(objectOf(body["content"]), child(pointer, "content"));
    return this.origins.mark({ ...body, required: body["required"] === true, content }, pointer);
  }

  #content(content: Json, pointer: string): Json {
    const made = Object.entries(content).map(([type, media]) => {
      const at = child(pointer, type);
      return [canonicalMediaType(type), this.#carrier(objectOf(media), at)] as const;
    });
    return this.origins.mark(Object.fromEntries(made), pointer);
  }

  #responses(responses: Json, pointer: string): Json {
    const made = Object.entries(responses).flatMap(([status, written]): [string, unknown][] => {
      if (status.startsWith("x-")) return [[status, written]];
      const response = follow(this.#document, written, child(pointer, status));
      if (response === undefined) return [];
      const name = /^\dxx$/i.test(status) ? status.toUpperCase() : status;
      return [[name, this.#response(response.parameter, response.pointer)]];
    });
    return this.origins.mark(Object.fromEntries(made), pointer);
  }

  #response(response: Json, pointer: string): Json {
    const headers = Object.entries(objectOf(response["headers"])).flatMap(([name, written]): [string, Json][] => {
      const header = follow(this.#document, written, child(pointer, "headers", name));
      // OpenAPI 3.1, 4.8.17.1: a response header named Content-Type is ignored.
      if (header === undefined || name.toLowerCase() === "content-type") return [];
      const made = this.#carrier(header.parameter, header.pointer);
      settleSerialization(made);
      return [[name.toLowerCase(), made]];
    });
    const content = this.#content(objectOf(response["content"]), child(pointer, "content"));
    return this.origins.mark({ ...response, headers: Object.fromEntries(headers), content }, pointer);
  }

  #callbacks(callbacks: Json, pointer: string): Json {
    const made = Object.entries(callbacks).flatMap(([name, written]): [string, Json][] => {
      const callback = follow(this.#document, written, child(pointer, name));
      return callback === undefined ? [] : [[name, this.#paths(callback.parameter, callback.pointer)]];
    });
    return this.origins.mark(Object.fromEntries(made), pointer);
  }

  /** The operation's own security, or that of the whole API. */
  #security(own: unknown, pointer: string): unknown[] {
    const alternatives = canonicalSecurity(own ?? this.#document["security"], this.#names.schemes);
    return this.origins.mark(alternatives, child(own === undefined ? "" : pointer, "security"));
  }

  #schemes(schemes: Json): Json {
    const made = Object.entries(schemes).flatMap(([name, written]): [string, Json][] => {
      const scheme = follow(this.#document, written, child("/components/securitySchemes", name));
      if (scheme === undefined) return [];
      return [[this.#names.schemes.get(name) ?? name, this.origins.mark({ ...scheme.parameter }, scheme.pointer)]];
    });
    return Object.fromEntries(made);
  }
}
