/** Reads a contract from a file or takes one that is parsed already. */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { bundled } from "./bundle.ts";
import { DiffError } from "./diff-error.ts";
import { isObject, stable, type Json } from "./json.ts";

export type Kind = "OpenAPI" | "AsyncAPI";

export interface Contract {
  readonly kind: Kind;
  readonly document: Json;
  /** How to call it in a sentence. */
  readonly name: string;
}

/** A file's path, or a parsed document. */
export type Source = string | Json;

/** Reads a document, with what it refers to in other files. Throws a DiffError that names the file and what is wrong with it. */
export async function readContract(source: Source, role: "before" | "after"): Promise<Contract> {
  const name = typeof source === "string" ? source : `the document ${role}`;
  const document = typeof source === "string" ? await readParsed(source) : plain(source, name);
  return { kind: kindOf(document, name), document: await bundled(document, source), name };
}

/** Parses JSON or YAML. Throws a DiffError that names the document. */
export function parseDocument(text: string, name: string): Json {
  let value: unknown;
  try {
    value = /^\s*\{/.test(text) ? parseJson(text) : parse(text, { maxAliasCount: 10_000, logLevel: "error" });
  } catch (error) {
    const [reason = ""] = error instanceof Error ? error.message.split("\n") : [];
    throw new DiffError(`${name} is neither JSON nor YAML: ${reason}`, { cause: error });
  }
  return plain(value, name);
}

/** YAML in braces is YAML still. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parse(text, { logLevel: "error" });
  }
}

async function readParsed(path: string): Promise<Json> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === "ENOENT" ? "there is no such file" : (error.code ?? error.message);
    throw new DiffError(`${path} cannot be read: ${reason}.`, { cause: error });
  });
  return parseDocument(text, path);
}

/** Aliases of YAML become copies; one that contains itself is refused. */
function plain(value: unknown, name: string): Json {
  let copy: unknown;
  try {
    copy = JSON.parse(JSON.stringify(value) ?? "null");
  } catch (error) {
    const reason = error instanceof RangeError ? "nests too deeply" : "contains itself through a YAML alias";
    throw new DiffError(`${name} ${reason}.`, { cause: error });
  }
  if (!isObject(copy)) throw new DiffError(`${name} is not a contract: it is no object.`);
  return copy;
}

function kindOf(document: Json, name: string): Kind {
  const { openapi, asyncapi, swagger } = document;
  if (swagger !== undefined) {
    throw new DiffError(`Swagger 2.0 is not supported: convert ${name} to OpenAPI 3.0 or later first.`);
  }
  if (typeof openapi === "string" && /^3\.[01](\.|$)/.test(openapi)) return "OpenAPI";
  if (typeof asyncapi === "string" && asyncapi.startsWith("3.")) return "AsyncAPI";
  if (openapi !== undefined)
    throw new DiffError(`OpenAPI ${stable(openapi)} is not supported: ${name} must be 3.0 or 3.1.`);
  if (asyncapi !== undefined)
    throw new DiffError(`AsyncAPI ${stable(asyncapi)} is not supported: ${name} must be 3.x.`);
  throw new DiffError(`${name} is not a contract: it has neither "openapi" nor "asyncapi".`);
}
