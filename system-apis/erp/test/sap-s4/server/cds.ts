/** The little of CAP that the double uses, typed. CAP is CommonJS and brings no types for its programmatic use. */
import { createRequire } from "node:module";
import type { Express, RequestHandler } from "express";

export type Row = Record<string, unknown>;

/** Text that may have been left out. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** A linked or plain definition of the model: an entity or a service. */
export interface Definition {
  kind?: string;
  elements?: Record<string, Element>;
  actions?: Record<string, Definition>;
  params?: object;
  [annotation: string]: unknown;
}

export interface Element {
  type?: string;
  key?: boolean;
  target?: string;
  cardinality?: { max?: string | number };
  keys?: unknown;
  on?: unknown;
  default?: unknown;
  [annotation: string]: unknown;
}

export interface Csn {
  definitions: Record<string, Definition>;
  $version: string;
  $sources: string[];
}

/** What a handler is given. */
export interface CapRequest {
  readonly data: Row;
  readonly params: readonly (Row | string)[];
  readonly subject: unknown;
  readonly entity: string;
  reject(error: { status: number; code: string; message: string; target?: string }): never;
  warn(message: { code: string; message: string; target?: string }): void;
}

type Before = (req: CapRequest) => Promise<void> | void;
type After = (result: unknown, req: CapRequest) => Promise<void> | void;

export interface CapService {
  readonly name: string;
  before(events: string | string[], entity: string, handler: Before): void;
  on(event: string, handler: (req: CapRequest) => Promise<unknown>): void;
  after(events: string | string[], entity: string, handler: After): void;
}

interface Query<T> extends PromiseLike<T> {
  where(condition: Row): Query<T>;
  columns(...names: string[]): Query<T>;
  set(data: Row): Query<T>;
}

interface Cds {
  env: { server: Row; requires: Record<string, unknown>; cov2ap: Row; log: { levels: Row } };
  app: Express;
  model: unknown;
  db: unknown;
  services: Record<string, CapService>;
  compile: { for: { nodejs(csn: Csn): { services: Iterable<Definition & { name: string }> } } };
  connect: { to(name: string): Promise<unknown> };
  deploy(csn: Csn): { to(db: unknown, options: { silent: boolean }): Promise<unknown> };
  serve(what: string): { in(app: Express): Promise<unknown> };
}

interface Ql {
  SELECT: { from(entity: string): Query<Row[]>; one: { from(entity: string): Query<Row | undefined> } };
  INSERT: { into(entity: string): { entries(rows: Row | Row[]): Query<unknown> } };
  UPDATE: { entity(entity: string): Query<unknown> };
}

const require = createRequire(import.meta.url);

/** The cast is this file's whole point: what is listed above is what CAP's documentation promises. */
export const cds = require("@sap/cds") as Cds;

/** CAP's query language; it lies on the global object once CAP is loaded. Queries join the request's transaction. */
export const ql = (): Ql => globalThis as unknown as Ql;

export const importer = (): { from: { edmx(file: string, options: object): Promise<Csn> } } =>
  (require("@sap/cds-dk") as { import: { from: { edmx(file: string, options: object): Promise<Csn> } } }).import;

/** Makes the router that speaks OData V2 in front of CAP's V4. */
export const v2Router = (options: Row): RequestHandler =>
  (require("@cap-js-community/odata-v2-adapter") as (options: Row) => RequestHandler)(options);
