/** A document of many operations, made of the repository's own: as rich in schemas, answers and policy as what people write. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

type Json = Record<string, unknown>;

interface OpenApi extends Json {
  readonly paths: Record<string, Json>;
  readonly components: Record<string, Json>;
}

const contracts = fileURLToPath(new URL("../../../openapi/", import.meta.url));

/**
 * One OpenAPI 3.1 document with exactly so many operations: the repository's contracts, repeated under other names until there are
 * enough. Every copy has schemas of its own; headers and security are shared.
 */
export function largeDocument(operations: number): Json {
  const sources = readdirSync(contracts)
    .filter((file) => /\.v\d+\.json$/.test(file))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(contracts, file), "utf8")) as OpenApi);
  const first = sources.find((source) => (source["x-api"] as { tier: string }).tier === "process");
  if (first === undefined) throw new Error("There is no contract of a process API in openapi/.");
  const paths: Record<string, Json> = {};
  const schemas: Json = {};
  const scopes: Record<string, unknown> = {};
  let left = operations;
  for (let round = 1; left > 0; round += 1) {
    for (const source of sources) {
      const copy = renamed(source, round);
      Object.assign(schemas, copy.components["schemas"]);
      Object.assign(scopes, scopesOf(source));
      left -= take(paths, copy, left);
    }
  }
  const securitySchemes = { oauth: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "/token", scopes } } } };
  return { ...first, paths, components: { schemas, headers: headersOf(sources), securitySchemes } };
}

function take(paths: Record<string, Json>, { paths: more }: OpenApi, atMost: number): number {
  let taken = 0;
  for (const [path, item] of Object.entries(more)) {
    for (const [method, operation] of Object.entries(item)) {
      if (taken === atMost) return taken;
      (paths[path] ??= {})[method] = operation;
      taken += 1;
    }
  }
  return taken;
}

/** A copy whose paths, operations and schemas carry the API's name and the round. */
function renamed(source: OpenApi, round: number): OpenApi {
  const { id } = source["x-api"] as { id: string };
  const major = String((source["info"] as { version: string }).version).split(".")[0] ?? "1";
  const prefix = `${id.replaceAll(/(^|[/-])(\w)/g, (_, _dash, letter: string) => letter.toUpperCase())}V${major}R${String(round)}`;
  const text = JSON.stringify(source)
    .replaceAll("#/components/schemas/", `#/components/schemas/${prefix}`)
    .replaceAll(
      /"operationId":"(\w)(\w*)"/g,
      (_, letter: string, rest: string) => `"operationId":"${letter}${rest}${prefix}"`,
    );
  const copy = JSON.parse(text) as OpenApi;
  const base = `/${id.replace(/^.*\//, "")}-v${major}-r${String(round)}`;
  return {
    ...copy,
    paths: Object.fromEntries(Object.entries(copy.paths).map(([path, item]) => [`${base}${path}`, item])),
    components: {
      ...copy.components,
      schemas: Object.fromEntries(
        Object.entries(copy.components["schemas"] ?? {}).map(([name, schema]) => [`${prefix}${name}`, schema]),
      ),
    },
  };
}

const headersOf = (sources: readonly OpenApi[]): Json =>
  Object.assign({}, ...sources.map(({ components }) => components["headers"] ?? {})) as Json;

function scopesOf({ components }: OpenApi): Json {
  const { oauth } = (components["securitySchemes"] ?? {}) as {
    oauth?: { flows?: { clientCredentials?: { scopes?: Json } } };
  };
  return oauth?.flows?.clientCredentials?.scopes ?? {};
}
