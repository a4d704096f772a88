/** Posts one signed payload to one endpoint (Standard Webhooks 1.0): no redirects, a deadline, and no more of the answer than is shown. */
import { Agent, request, type Dispatcher } from "undici";
import { Webhook } from "standardwebhooks";
import { reachOf, Unreachable } from "./reachable.ts";

export interface Message {
  readonly url: string;
  /** `webhook-id`: the same for every attempt. */
  readonly id: string;
  /** `whsec_…`; each of them signs. */
  readonly secrets: readonly string[];
  readonly payload: string;
}

export interface Outcome {
  readonly at: string;
  readonly ms: number;
  /** Null: there was no answer. */
  readonly status: number | null;
  readonly error: string | null;
  /** The beginning of what was answered. */
  readonly answer: string | null;
  /** Seconds it asked to wait. */
  readonly retryAfter: number | null;
}

export interface Sender {
  /** Throws `Unreachable` for an address that will never do. */
  check(url: string): void;
  /** Never rejects: whatever happens is an outcome. */
  send(message: Message): Promise<Outcome>;
  close(): Promise<void>;
}

/** Bytes of an answer that are read and kept. */
const shownBytes = 2_048;
const longestWait = 86_400;

export function createSender(options: { readonly allowed: readonly string[]; readonly timeoutMs: number }): Sender {
  const reach = reachOf(options.allowed);
  const agent = new Agent({
    connect: {
      lookup: (...asked) => {
        reach.lookup(...asked);
      },
      timeout: options.timeoutMs,
    },
    maxResponseSize: 1_048_576,
    keepAliveTimeout: 10_000,
    allowH2: false,
  });

  async function post(message: Message, signal: AbortSignal): Promise<Omit<Outcome, "at" | "ms">> {
    reach.check(new URL(message.url));
    const { statusCode, headers, body } = await request(message.url, {
      method: "POST",
      headers: { "content-type": "application/json", "user-agent": "Tierline-Webhooks/1", ...signed(message) },
      body: message.payload,
      dispatcher: agent,
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
    send: async (message) => {
      const at = new Date();
      const began = performance.now();
      const outcome = await post(message, AbortSignal.timeout(options.timeoutMs)).catch((error: unknown) => ({
        status: null,
        error: reasonOf(error, options.timeoutMs),
        answer: null,
        retryAfter: null,
      }));
      return { at: at.toISOString(), ms: Math.round(performance.now() - began), ...outcome };
    },
    close: () => agent.destroy(),
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

async function beginning(body: Dispatcher.ResponseData["body"]): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= shownBytes) break;
  }
  body.destroy();
  // It is kept in the database and shown to people.
  const text = Buffer.concat(chunks).subarray(0, shownBytes).toString("utf8");
  return text.replaceAll(/\p{Cc}+/gu, " ").toWellFormed();
}

function secondsIn(header: string | string[] | undefined): number | null {
  const text = Array.isArray(header) ? header[0] : header;
  if (text === undefined) return null;
  const seconds = /^\d{1,7}$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1_000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(longestWait, seconds) : null;
}

/** For the endpoint's owner: what went wrong on the way, and nothing of our own network. */
function reasonOf(error: unknown, timeoutMs: number): string {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    if (each instanceof Unreachable) return each.message;
    const code = "code" in each ? String(each.code) : "";
    const known =
      reasons[code] ?? (each.name === "TimeoutError" ? `It did not answer within ${String(timeoutMs)} ms.` : undefined);
    if (known !== undefined) return known;
  }
  return "The connection failed.";
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "Its name cannot be resolved.",
  EAI_AGAIN: "Its name cannot be resolved just now.",
  ECONNREFUSED: "It refused the connection.",
  ECONNRESET: "It closed the connection.",
  UND_ERR_SOCKET: "It closed the connection.",
  UND_ERR_CONNECT_TIMEOUT: "It could not be connected to in time.",
  UND_ERR_RES_EXCEEDED_MAX_SIZE: "Its answer is too large.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "Its certificate is not one that is trusted.",
  CERT_HAS_EXPIRED: "Its certificate has expired.",
  ERR_TLS_CERT_ALTNAME_INVALID: "Its certificate is for another name.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "Its certificate is not one that is trusted.",
};
