/** SAP's OData V2 services: reads, creations, whole lists, batches. */
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { Problem } from "@tierline/kernel/errors/problem";
import { type BatchPart, type BatchResult, readBatch, writeBatch } from "./batch.ts";
import { documentOf, type Entity, entityIn, nextIn, rowsIn } from "./entity.ts";
import { type ClientSettings, Gateway } from "./gateway.ts";
import { SapRefusal } from "./refusal.ts";
import type { Call } from "./wire.ts";

/** Reads in one batch: a request has to end in time, however long the list of what is asked for. */
const readsPerBatch = 50;
/** Beyond this, a list that goes on and on is a mistake of the server. */
const mostPages = 10_000;

export class SapClient {
  readonly #gateway: Gateway;

  constructor(settings: ClientSettings, log: Logger) {
    this.#gateway = new Gateway(settings, log);
  }

  /** One record. Throws a `SapRefusal`, also of status 404. */
  async read(call: Call, service: string, path: string): Promise<Entity> {
    return entityIn(documentOf((await this.#gateway.ask(call, { method: "GET", service, path })).body));
  }

  /** One record, or null where there is none. */
  async find(call: Call, service: string, path: string): Promise<Entity | null> {
    try {
      return await this.read(call, service, path);
    } catch (error) {
      if (error instanceof SapRefusal && error.status === 404) return null;
      throw error;
    }
  }

  /** The records of a list, page by page as the server cuts them; whoever has enough stops, and nothing more is asked. */
  async *rows(call: Call, service: string, path: string): AsyncGenerator<Entity> {
    let next: string | undefined = path;
    for (let pages = 0; next !== undefined; pages++) {
      if (pages === mostPages) throw new Problem("upstream-failed", "The books answer a list without end.");
      const { body } = await this.#gateway.ask(call, { method: "GET", service, path: next });
      const document = documentOf(body);
      yield* rowsIn(document);
      next = nextIn(document, service);
    }
  }

  /** The whole list. */
  async list(call: Call, service: string, path: string): Promise<Entity[]> {
    const rows: Entity[] = [];
    for await (const row of this.rows(call, service, path)) rows.push(row);
    return rows;
  }

  /** Many whole lists, asked for in one batch; where the server cuts one off, its rest is asked for. */
  async lists(call: Call, service: string, paths: readonly string[]): Promise<Entity[][]> {
    const results = await this.#readsInBatches(call, service, paths);
    const lists: Entity[][] = [];
    for (const result of results) {
      if (result instanceof SapRefusal) throw result;
      const rows = rowsIn(result[0]);
      const next = nextIn(result[0], service);
      lists.push(next === undefined ? rows : [...rows, ...(await this.list(call, service, next))]);
    }
    return lists;
  }

  /** Many records by their paths, in one batch; null for one that does not exist. */
  async reads(call: Call, service: string, paths: readonly string[]): Promise<(Entity | null)[]> {
    const results = await this.#readsInBatches(call, service, paths);
    return results.map((result) => {
      if (!(result instanceof SapRefusal)) return entityIn(result[0]);
      if (result.status === 404) return null;
      throw result;
    });
  }

  /** Creates a record, with what is nested in it, as a whole. */
  async create(call: Call, service: string, path: string, body: unknown): Promise<Entity> {
    const request = { method: "POST", service, path, body: JSON.stringify(body) } as const;
    return entityIn(documentOf((await this.#gateway.ask(call, request)).body));
  }

  /** Calls a function that changes something; its parameters are in the address. */
  async call(call: Call, service: string, path: string): Promise<void> {
    await this.#gateway.ask(call, { method: "POST", service, path });
  }

  async #readsInBatches(call: Call, service: string, paths: readonly string[]): Promise<BatchResult[]> {
    const results: BatchResult[] = [];
    for (let from = 0; from < paths.length; from += readsPerBatch) {
      const some = paths.slice(from, from + readsPerBatch).map((read) => ({ read }));
      results.push(...(await this.batch(call, service, some)));
    }
    return results;
  }

  /** Many requests in one. Each part has its own result; a change set is done as a whole or refused as a whole. */
  async batch(call: Call, service: string, parts: readonly BatchPart[]): Promise<BatchResult[]> {
    if (parts.length === 0) return [];
    const boundary = `batch-${randomUUID()}`;
    const { headers, body } = await this.#gateway.ask(call, {
      method: "POST",
      service,
      path: "$batch",
      body: writeBatch(parts, boundary),
      contentType: `multipart/mixed; boundary=${boundary}`,
      accept: "multipart/mixed",
    });
    const results = readBatch(headers.get("content-type"), body, parts.length);
    for (const result of results)
      if (result instanceof SapRefusal) this.#gateway.logRefusal(result, `POST ${service}/$batch`);
    return results;
  }
}
