/** A partner's receiver of webhooks, which answers the challenge, and verifies signatures or does not. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";
import { Webhook } from "standardwebhooks";

export interface Receiver {
  readonly url: string;
  /** `whsec_…` that it verifies with; while there is none, it takes everything. */
  secret: string | undefined;
}

/** Closed after the test file. */
export async function startReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString();
      if (receiver.secret !== undefined && !verifies(receiver.secret, request.headers, text)) {
        response.writeHead(401).end();
        return;
      }
      response.end((JSON.parse(text) as { data: { challenge: string } }).data.challenge);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const receiver: Receiver = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    secret: undefined,
  };
  return receiver;
}

function verifies(secret: string, headers: IncomingHttpHeaders, text: string): boolean {
  try {
    new Webhook(secret).verify(text, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}
