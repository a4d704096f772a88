/** Reads one document off the disk, and says in words what keeps it from being a contract. */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { BaseResolver, parseYaml, ResolveError, Source, type Document } from "@redocly/openapi-core";
import { objectOf, shown, type Json } from "./json.ts";

export type DocumentKind = "openapi" | "asyncapi";

/** A document that can be linted. */
export interface Readable {
  readonly kind: DocumentKind;
  readonly document: Document<Json>;
  /** Holds it and every file it refers to. */
  readonly resolver: OfflineResolver;
}

/** Why a file is no contract; the message ends without a full stop and says what to do. `line` is 1 or where parsing stopped. */
export class Unreadable extends Error {
  readonly line: number;
  constructor(message: string, line = 1) {
    super(message);
    this.name = "Unreadable";
    this.line = line;
  }
}

/** Resolves references to files; those to the network are refused, so that linting never calls outside. */
export class OfflineResolver extends BaseResolver {
  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(absoluteRef)) return super.loadExternalRef(absoluteRef);
    throw new ResolveError(new Error(`${absoluteRef} is not fetched: nothing is loaded from the network`));
  }

  /** JSON is read by the runtime: ten times faster than as YAML. */
  override parseDocument(source: Source, isRoot = false): Document {
    const parsed = asJson(source.body);
    return parsed === undefined ? super.parseDocument(source, isRoot) : { source, parsed };
  }
}

/** Reads the file at this path. Throws `Unreadable`. */
export async function readDocument(path: string): Promise<Readable> {
  const text = textOf(path);
  if (text.trim() === "") throw new Unreadable("It is empty");
  const source = new Source(resolve(path), text);
  const parsed = asJson(text) ?? asYaml(text);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new Unreadable("It holds no object: a contract begins with `openapi:` or `asyncapi:`");
  }
  const document = { source, parsed: parsed as Json };
  const resolver = new OfflineResolver();
  resolver.cache.set(source.absoluteRef, Promise.resolve(document));
  return { kind: kindOf(document.parsed), document, resolver };
}

function textOf(path: string): string {
  try {
    if (statSync(path).isDirectory()) throw new Unreadable("It is a directory: name the files in it");
    const bytes = readFileSync(path);
    if (bytes.includes(0)) throw new Unreadable("It is no text: a contract is YAML or JSON in UTF-8");
    return bytes
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .replaceAll("\r\n", "\n");
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new Unreadable(missing ? "There is no such file" : `It cannot be read: ${reasonOf(error)}`);
  }
}

function asJson(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // YAML may begin with a brace too.
    return undefined;
  }
}

function asYaml(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    const mark = objectOf(objectOf(error)["mark"]);
    const line = typeof mark["line"] === "number" ? mark["line"] + 1 : 1;
    const reason = objectOf(error)["reason"];
    throw new Unreadable(`It is neither JSON nor YAML: ${typeof reason === "string" ? reason : reasonOf(error)}`, line);
  }
}

function kindOf({ openapi, asyncapi, swagger }: Json): DocumentKind {
  if (swagger !== undefined) throw new Unreadable(`It is Swagger ${shown(swagger)}: convert it to OpenAPI 3 first`);
  if (openapi !== undefined) {
    if (/^3\.[012](\.|$)/.test(shown(openapi))) return "openapi";
    throw new Unreadable(`It is OpenAPI ${shown(openapi)}: 3.0 and 3.1 are understood`);
  }
  if (asyncapi === undefined) throw new Unreadable("It names neither `openapi` nor `asyncapi`: it is no contract");
  if (shown(asyncapi).startsWith("3.")) return "asyncapi";
  throw new Unreadable(`It is AsyncAPI ${shown(asyncapi)}: 3 is understood`);
}

/** The first line of what went wrong. */
export function reasonOf(error: unknown): string {
  // Documents are walked by recursion: what ends the stack is either very deep or has no end.
  if (error instanceof RangeError) return "it nests too deeply, or contains itself through a YAML alias";
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
