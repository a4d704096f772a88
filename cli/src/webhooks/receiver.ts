/** A receiver of webhooks to develop with: verifies, answers the challenge, says what came, and fails when it is told to. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { StartError } from "@tierline/kernel/config/config";
import { forward } from "./forward.ts";
import { signatureOf, type Signature } from "./signature.ts";

export interface Delivered {
  readonly at: string;
  /** `webhook-id` */
  readonly id: string;
  readonly type: string;
  /** What order is kept by; empty where the event has none. */
  readonly key: string;
  readonly signature: Signature;
  /** It came before under this id. */
  readonly again: boolean;
  /** What it was answered. */
  readonly status: number;
  /** The CloudEvent. */
  readonly event: unknown;
}

export interface ReceiverOptions {
  /** 0: any that is free. */
  readonly port: number;
  /** `whsec_…`; any of them will do. Nothing is verified where there are none. */
  readonly secrets: readonly string[];
  /** How many deliveries are answered 500 before one is taken. */
  readonly failures: number;
  /** Whoever is to have what was verified, and to answer. */
  readonly forwardTo?: string;
  readonly onDelivery: (delivered: Delivered) => void;
}

export interface Receiver {
  /** `http://127.0.0.1:9292/` */
  readonly url: string;
  close(): Promise<void>;
}

const mostBytes = 8_388_608;
/** Ids that are remembered, to tell what came before. */
const mostSeen = 10_000;
const CloudEvent = z.looseObject({ type: z.string(), subject: z.string().default("") });
const Challenge = z.object({ type: z.literal("endpoint.verification"), data: z.object({ challenge: z.string() }) });

/** Listens on this machine only. Throws `StartError` where the port is taken. */
export async function startReceiver(options: ReceiverOptions): Promise<Receiver> {
  const answer = answering(options);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening").catch((cause: unknown) => {
    throw new StartError(`Port ${String(options.port)} cannot be listened on: choose another with --port.`, { cause });
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function answering({ secrets, failures, forwardTo, onDelivery }: ReceiverOptions) {
  const seen = new Set<string>();
  let toFail = failures;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = request.method === "POST" ? await textOf(request) : undefined;
    const event = CloudEvent.safeParse(readable(text ?? ""));
    const id = request.headers["webhook-id"];
    if (text === undefined || !event.success || typeof id !== "string") {
      response.writeHead(400).end("This is a receiver of webhooks: POST a CloudEvent with webhook-id.\n");
      return;
    }
    const signature = signatureOf(secrets, request.headers, text);
    const challenge = Challenge.safeParse(event.data);
    let [status, words] = [204, ""];
    if (signature === "wrong") [status, words] = [401, "The signature is not of this secret.\n"];
    else if (challenge.success) [status, words] = [200, challenge.data.data.challenge];
    else if (toFail-- > 0) [status, words] = [500, "Failing, as it was told to.\n"];
    else if (forwardTo !== undefined) [status, words] = await forward(forwardTo, request.headers, text);
    response.writeHead(status, status === 204 ? {} : { "content-type": "text/plain" }).end(words);
    const { type, subject: key } = event.data;
    const at = new Date().toISOString();
    onDelivery({ at, id, type, key, signature, again: seen.has(id), status, event: event.data });
    if (seen.size >= mostSeen) seen.clear();
    seen.add(id);
  };
}

/** Undefined where there is too much of it. */
async function textOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
