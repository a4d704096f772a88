/** A partner's receiver of webhooks, which answers the challenge, and verifies signatures or does not. */
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";

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

/** Standard Webhooks, as far as it takes here. */
function verifies(secret: string, headers: IncomingHttpHeaders, text: string): boolean {
  const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${text}`;
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const expected = `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
  return String(headers["webhook-signature"]).split(" ").includes(expected);
}
