/** A partner's receiver: a real HTTP server that keeps what came and answers as it is told. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";
import { Webhook } from "standardwebhooks";

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** `webhook-id` */
  readonly id: string;
  /** The CloudEvent. */
  readonly event: { readonly id: string; readonly type: string; readonly subject: string; readonly data: unknown };
  readonly at: number;
}

/** A status, or whatever it does with the response; undefined: 204. */
export type Answer = (received: Received, response: ServerResponse) => number | undefined | "answered";

export interface Receiver {
  /** Of this receiver; with a path of one's own to tell endpoints apart. */
  url(path?: string): string;
  readonly port: number;
  /** Everything but verifications, in the order of coming. */
  readonly received: Received[];
  at(path: string): Received[];
  answer: Answer;
  /** The most requests that were unanswered at once. */
  most(): number;
  close(): Promise<void>;
}

/** Whether what came is signed with this secret. */
export function isSigned(secret: string, { text, headers }: Pick<Received, "text" | "headers">): boolean {
  try {
    new Webhook(secret).verify(text, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}

/** Answers verifications by itself unless `verifies` is false; closed after the test file. */
export async function startReceiver(answer: Answer = () => 204, verifies = true): Promise<Receiver> {
  const received: Received[] = [];
  let underWay = 0;
  let most = 0;
  const server = createServer((request, response) => {
    most = Math.max(most, ++underWay);
    response.once("close", () => (underWay -= 1));
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { url: path = "/", headers } = request;
      const text = Buffer.concat(chunks).toString();
      const event = JSON.parse(text) as Received["event"];
      const each = { path, headers, text, id: String(headers["webhook-id"]), event, at: Date.now() };
      if (verifies && event.type === "endpoint.verification") {
        response.end((event.data as { challenge: string }).challenge);
        return;
      }
      received.push(each);
      const status = receiver.answer(each, response);
      if (status !== "answered") response.writeHead(status ?? 204).end(status === 204 ? undefined : "said so");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  after(close);
  const receiver: Receiver = {
    url: (path = "/") => `http://127.0.0.1:${String(port)}${path}`,
    port,
    received,
    at: (path) => received.filter((each) => each.path === path),
    answer,
    most: () => most,
    close,
  };
  return receiver;
}
