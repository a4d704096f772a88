/** Stands between an adapter and its product's HTTP address and does on demand what networks and busy products do. */
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { request as requestTls } from "node:https";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { HttpDrills, WireAnswer } from "../adapter.ts";
import type { HttpWire } from "./case.ts";

type Mishap = { readonly kind: "lose" } | { readonly kind: "cut" } | { readonly kind: "answer"; answer: WireAnswer };

export interface OpenHttpWire extends HttpWire {
  /** The address to give to the adapter in place of the product's. */
  readonly url: string;
  close(): Promise<void>;
}

export async function openHttpWire(target: string, drills: HttpDrills): Promise<OpenHttpWire> {
  const wire = new Wire(new URL(target), drills);
  await wire.listen();
  return wire;
}

class Wire implements OpenHttpWire {
  readonly #target: URL;
  readonly #server: Server;
  readonly #mishaps = new Map<number, Mishap>();
  #delayMs = 0;
  seen = 0;
  readonly sessionExpired: WireAnswer | undefined;
  readonly throttled: WireAnswer | undefined;

  constructor(target: URL, { sessionExpired, throttled }: HttpDrills) {
    this.#target = target;
    this.sessionExpired = sessionExpired;
    this.throttled = throttled;
    this.#server = createServer((incoming, answer) => {
      this.#pass(incoming, answer).catch(() => incoming.socket.destroy());
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    const { pathname, search } = this.#target;
    return `http://127.0.0.1:${String(port)}${pathname === "/" ? "" : pathname}${search}`;
  }

  lose(nth: number): Promise<void> {
    this.#mishaps.set(this.seen + nth, { kind: "lose" });
    return Promise.resolve();
  }

  cut(count: number): Promise<void> {
    for (let nth = 1; nth <= count; nth += 1) this.#mishaps.set(this.seen + nth, { kind: "cut" });
    return Promise.resolve();
  }

  answer(nth: number, answer: WireAnswer, count = 1): void {
    for (let more = 0; more < count; more += 1) this.#mishaps.set(this.seen + nth + more, { kind: "answer", answer });
  }

  slow(ms: number): void {
    this.#delayMs = ms;
  }

  calm(): Promise<void> {
    this.#mishaps.clear();
    this.#delayMs = 0;
    this.seen = 0;
    return Promise.resolve();
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    this.seen += 1;
    const mishap = this.#mishaps.get(this.seen);
    const body = await read(incoming);
    if (mishap?.kind === "cut") return void incoming.socket.destroy();
    if (mishap?.kind === "answer") return send(answer, mishap.answer);
    if (this.#delayMs > 0) await wait(this.#delayMs, undefined, { ref: false });
    const got = await this.#forward(incoming, body);
    const bytes = await read(got);
    if (mishap?.kind === "lose") return void incoming.socket.destroy();
    answer.writeHead(got.statusCode ?? 502, hopless(got.headers));
    answer.end(bytes);
  }

  #forward(incoming: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    const { protocol, hostname, port } = this.#target;
    const secure = protocol === "https:";
    const headers = { ...hopless(incoming.headers), host: this.#target.host, "content-length": body.length };
    const options = {
      hostname,
      port: port || (secure ? 443 : 80),
      path: incoming.url,
      method: incoming.method,
      headers,
    };
    return new Promise((resolve, reject) => {
      const outgoing = (secure ? requestTls : request)(options, resolve);
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  }
}

function send(answer: ServerResponse, { status, headers = {}, body = "" }: WireAnswer): void {
  answer.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  answer.end(body);
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** What holds for one connection only does not travel on (RFC 9110, 7.6.1). */
function hopless(headers: IncomingMessage["headers"]): Record<string, string | string[]> {
  const { connection: _c, "keep-alive": _k, "transfer-encoding": _t, "content-length": _l, ...rest } = headers;
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
