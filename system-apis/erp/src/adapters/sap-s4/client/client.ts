/** SAP's OData V2 services: reads, changes, batches, with log-on, session, paging and refusals taken care of. */
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { Problem } from "@tierline/kernel/errors/problem";
import { type Authorization, authorizationFor, type Logon } from "./authorization.ts";
import { type BatchPart, type BatchResult, readBatch, writeBatch } from "./batch.ts";
import { documentOf, type Entity, entityIn, nextIn, rowsIn } from "./entity.ts";
import { messagesOf, refusalOf, SapRefusal } from "./refusal.ts";
import { Session, wantsToken } from "./session.ts";
import { type Call, exchange, type WireAnswer, type WireRequest } from "./wire.ts";

export interface ClientSettings {
  /** `https://my300000-api.s4hana.cloud.sap`: scheme and host. */
  readonly url: string;
  readonly logon: Logon;
  /** The client (mandant) of an on-premise system; a tenant in the cloud has one only. */
  readonly sapClient: string | undefined;
  /** Two letters: descriptions are read and written in it. */
  readonly language: string;
}

/** Beyond this, a list that goes on and on is a mistake of the server. */
const mostPages = 10_000;
/** Log-on and session may both have run out; whatever is refused after that is refused. */
const mostTries = 2;

export class SapClient {
  readonly #settings: ClientSettings;
  readonly #authorization: Authorization;
  readonly #log: Logger;
  readonly #session = new Session();

  constructor(settings: ClientSettings, log: Logger) {
    this.#settings = settings;
    this.#authorization = authorizationFor(settings.logon);
    this.#log = log;
  }

  /** One record. Throws a `SapRefusal`, also of status 404. */
  async read(call: Call, service: string, path: string): Promise<Entity> {
    return entityIn(documentOf((await this.#ask(call, { method: "GET", service, path })).body));
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
      const { body } = await this.#ask(call, { method: "GET", service, path: next });
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
    const results = await this.batch(
      call,
      service,
      paths.map((read) => ({ read })),
    );
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
    const results = await this.batch(
      call,
      service,
      paths.map((read) => ({ read })),
    );
    return results.map((result) => {
      if (!(result instanceof SapRefusal)) return entityIn(result[0]);
      if (result.status === 404) return null;
      throw result;
    });
  }

  /** Creates a record, with what is nested in it, as a whole. */
  async create(call: Call, service: string, path: string, body: unknown): Promise<Entity> {
    return entityIn(
      documentOf((await this.#ask(call, { method: "POST", service, path, body: JSON.stringify(body) })).body),
    );
  }

  /** Many requests in one. Each part has its own result; a change set is done as a whole or refused as a whole. */
  async batch(call: Call, service: string, parts: readonly BatchPart[]): Promise<BatchResult[]> {
    if (parts.length === 0) return [];
    const boundary = `batch-${randomUUID()}`;
    const { headers, body } = await this.#ask(call, {
      method: "POST",
      service,
      path: "$batch",
      body: writeBatch(parts, boundary),
      contentType: `multipart/mixed; boundary=${boundary}`,
      accept: "multipart/mixed",
    });
    const results = readBatch(headers.get("content-type"), body, parts.length);
    for (const result of results) if (result instanceof SapRefusal) this.#logRefusal(result, `POST ${service}/$batch`);
    return results;
  }

  /** Sends a request; once more if the session or the token had run out: the gateway had not looked at it then. */
  async #ask(call: Call, request: Ask): Promise<WireAnswer> {
    const authorization = await this.#authorization.header(call);
    const session =
      request.method === "GET"
        ? undefined
        : await this.#session.headers((headers) => this.#fetchToken(call, request.service, headers));
    const answer = await exchange(this.#wired(request, authorization, session), call);
    const again = { ...request, tries: (request.tries ?? 0) + 1 };
    if (again.tries <= mostTries) {
      if (answer.status === 401 && this.#authorization.refused(authorization)) return this.#ask(call, again);
      if (wantsToken(answer)) {
        if (session !== undefined) await this.#session.expire(session);
        return this.#ask(call, again);
      }
    }
    if (answer.status >= 400) throw this.#refused(answer, request);
    this.#report(answer, request);
    return answer;
  }

  async #fetchToken(call: Call, service: string, headers: Readonly<Record<string, string>>): Promise<WireAnswer> {
    const authorization = await this.#authorization.header(call);
    const answer = await exchange(this.#wired({ method: "GET", service, path: "" }, authorization, headers), call);
    if (answer.status !== 401 || !this.#authorization.refused(authorization)) return answer;
    const renewed = await this.#authorization.header(call);
    return exchange(this.#wired({ method: "GET", service, path: "" }, renewed, headers), call);
  }

  #wired(request: Ask, authorization: string, more: object | undefined): WireRequest {
    const { url, sapClient, language } = this.#settings;
    const { method, service, path, body } = request;
    const address = `${url}/sap/opu/odata/sap/${service}/${path}`;
    return {
      method,
      url: sapClient === undefined ? address : `${address}${path.includes("?") ? "&" : "?"}sap-client=${sapClient}`,
      headers: {
        authorization,
        accept: request.accept ?? "application/json",
        "accept-language": language,
        ...more,
        ...(body === undefined ? {} : { "content-type": request.contentType ?? "application/json" }),
      },
      ...(body === undefined ? {} : { body }),
    };
  }

  #refused({ status, body }: WireAnswer, { method, service, path }: Ask): SapRefusal {
    const refusal = refusalOf(status, body);
    const asked = `${method} ${service}/${path.split("?", 1)[0] ?? ""}`;
    this.#logRefusal(refusal, asked);
    return refusal;
  }

  /** What is not there is an answer like any other. */
  #logRefusal({ status, messages }: SapRefusal, asked: string): void {
    if (status !== 404) this.#log.warn({ asked, status, messages }, "The books refused a request.");
  }

  /** Warnings that came with a success: nobody above could act on them, so that they go to the log. */
  #report({ headers }: WireAnswer, { method, service }: Ask): void {
    const messages = messagesOf(headers.get("sap-message")).filter(({ severity }) => severity !== "success");
    if (messages.length > 0)
      this.#log.warn({ asked: `${method} ${service}`, messages }, "The books took a request with warnings.");
  }
}

interface Ask {
  readonly method: WireRequest["method"];
  readonly service: string;
  /** Within the service, with its query. */
  readonly path: string;
  readonly body?: string;
  readonly contentType?: string;
  readonly accept?: string;
  /** How often it was sent before. */
  readonly tries?: number;
}
