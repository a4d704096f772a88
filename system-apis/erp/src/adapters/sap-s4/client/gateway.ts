/** The gateway of a system: log-on, session and refusals of every request are taken care of here. */
import type { Logger } from "pino";
import { type Authorization, authorizationFor, type Logon } from "./authorization.ts";
import { messagesOf, refusalOf, type SapRefusal } from "./refusal.ts";
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

/** A request to a service. */
export interface Ask {
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

/** Log-on and session may both have run out; whatever is refused after that is refused. */
const mostTries = 2;

export class Gateway {
  readonly #settings: ClientSettings;
  readonly #authorization: Authorization;
  readonly #log: Logger;
  readonly #session = new Session();

  constructor(settings: ClientSettings, log: Logger) {
    this.#settings = settings;
    this.#authorization = authorizationFor(settings.logon);
    this.#log = log;
  }

  /** Sends a request; once more if the session or the token had run out: the gateway had not looked at it then. */
  async ask(call: Call, request: Ask): Promise<WireAnswer> {
    const authorization = await this.#authorization.header(call);
    const session =
      request.method === "GET"
        ? undefined
        : await this.#session.headers((headers) => this.#fetchToken(call, request.service, headers));
    const answer = await exchange(this.#wired(request, authorization, session), call);
    const again = { ...request, tries: (request.tries ?? 0) + 1 };
    if (again.tries <= mostTries) {
      if (answer.status === 401 && this.#authorization.refused(authorization)) return this.ask(call, again);
      if (wantsToken(answer)) {
        if (session !== undefined) await this.#session.expire(session);
        return this.ask(call, again);
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
    this.logRefusal(refusal, asked);
    return refusal;
  }

  /** What is not there is an answer like any other. */
  logRefusal({ status, messages }: SapRefusal, asked: string): void {
    if (status !== 404) this.#log.warn({ asked, status, messages }, "The books refused a request.");
  }

  /** Warnings that came with a success: nobody above could act on them, so that they go to the log. */
  #report({ headers }: WireAnswer, { method, service }: Ask): void {
    const messages = messagesOf(headers.get("sap-message")).filter(({ severity }) => severity !== "success");
    if (messages.length > 0)
      this.#log.warn({ asked: `${method} ${service}`, messages }, "The books took a request with warnings.");
  }
}
