/** Posts one signed payload to one endpoint (Standard Webhooks 1.0): no redirects, a deadline, and no more of the answer than is shown. */
import { Webhook } from "standardwebhooks";
import { Agent, request, type Dispatcher } from "undici";
import { nameResolver } from "./names.ts";
import { secondsIn, type Outcome } from "./outcome.ts";
import { reachOf } from "./reachable.ts";
import { reasonOf } from "./reason.ts";

export interface Message {
  readonly url: string;
  /** `webhook-id`: the same for every attempt. */
  readonly id: string;
  /** `whsec_…`; each of them signs. */
  readonly secrets: readonly string[];
  readonly payload: string;
}

export interface Sender {
  /** Throws `Unreachable` for an address that will never do. */
  check(url: string): void;
  /** Whatever happens is an outcome; it rejects only when `stopping` aborts it. */
  send(message: Message, stopping?: AbortSignal): Promise<Outcome>;
  close(): Promise<void>;
}

export interface SenderOptions {
  /** Networks that may be reached beside the public ones, and without TLS. */
  readonly allowed: readonly string[];
  /** Until the answer has begun. */
  readonly timeoutMs: number;
  /** DNS servers; the system's where there are none. */
  readonly dnsServers?: readonly string[];
}

/** Bytes of an answer that are read and kept. */
const shownBytes = 2_048;
/** It has been taken or refused by then: nobody waits long to read how. */
const answerMs = 1_000;

export function createSender({ allowed, timeoutMs, dnsServers = [] }: SenderOptions): Sender {
  const reach = reachOf(allowed, nameResolver(dnsServers, Math.ceil(timeoutMs / 3)));
  const agentFor = (secure: boolean) =>
    new Agent({
      connect: { lookup: reach.lookup(secure), timeout: timeoutMs },
      // Shorter than most servers', so that none closes a connection while it is used again.
      keepAliveTimeout: 4_000,
      keepAliveMaxTimeout: 30_000,
      allowH2: false,
    });
  const agents = { "https:": agentFor(true), "http:": agentFor(false) };

  async function post(message: Message, signal: AbortSignal): Promise<Omit<Outcome, "at" | "ms">> {
    const url = new URL(message.url);
    reach.check(url);
    const { statusCode, headers, body } = await request(url, {
      method: "POST",
      headers: { "content-type": "application/json", "user-agent": "Tierline-Webhooks/1", ...signed(message) },
      body: message.payload,
      dispatcher: agents[url.protocol === "https:" ? "https:" : "http:"],
      signal,
    });
    const answer = await beginning(body);
    const error = statusCode >= 300 && statusCode < 400 ? "It answered with a redirect, which is not followed." : null;
    return { status: statusCode, error, answer, retryAfter: secondsIn(headers["retry-after"]) };
  }

  return {
    check: (url) => {
      reach.check(new URL(url));
    },
    send: async (message, stopping) => {
      const at = new Date().toISOString();
      const began = performance.now();
      const timeout = AbortSignal.timeout(timeoutMs);
      const signal = stopping === undefined ? timeout : AbortSignal.any([timeout, stopping]);
      const outcome = await post(message, signal).catch((error: unknown) => {
        if (stopping?.aborted === true) throw error;
        return { status: null, error: reasonOf(error, timeoutMs), answer: null, retryAfter: null };
      });
      return { at, ms: Math.round(performance.now() - began), ...outcome };
    },
    close: async () => {
      await Promise.all(Object.values(agents).map((agent) => agent.destroy()));
    },
  };
}

/** One signature for each secret, in one header: a receiver that knows either takes it. */
function signed({ id, secrets, payload }: Message): Record<string, string> {
  const now = new Date();
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1_000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, now, payload)).join(" "),
  };
}

/** What comes of it in a moment; an answer that never ends, or breaks off, is one all the same. */
async function beginning(body: Dispatcher.ResponseData["body"]): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  body.on("error", () => undefined);
  const patience = setTimeout(() => body.destroy(), answerMs);
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= shownBytes) break;
    }
  } catch {
    // Its status has come, and says what there is to know.
  }
  clearTimeout(patience);
  // It is kept in the database and shown to people.
  const text = Buffer.concat(chunks).subarray(0, shownBytes).toString("utf8");
  return text.replaceAll(/\p{Cc}+/gu, " ").toWellFormed();
}
