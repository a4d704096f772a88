/** The way in for a program: well-known document, registration (RFC 7591), token, first call. Each step says how long it took. */
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { StartError } from "@tierline/kernel/config/config";

/** What `/.well-known/api-onboarding` says, as far as it is used. */
const WellKnown = z.object({
  portal: z.url(),
  token_endpoint: z.url(),
  registration_endpoint: z.url(),
  first_call: z.object({ method: z.literal("GET"), url: z.url() }),
});

const Registered = z.object({
  application_id: z.string(),
  client_id: z.string(),
  client_secret: z.string(),
  client_secret_expires_at: z.number(),
  claim_code: z.string().nullable(),
  scope: z.string(),
});

const Token = z.object({ access_token: z.string(), expires_in: z.number() });

export interface Step {
  readonly name: "discovered" | "registered" | "token" | "first call";
  readonly ms: number;
}

export interface Onboarded {
  readonly steps: readonly Step[];
  readonly portal: string;
  readonly tokenUrl: string;
  readonly applicationId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** RFC 3339; null: does not expire. */
  readonly expiresAt: string | null;
  readonly claimCode: string | null;
  readonly scope: string;
  readonly firstCall: { readonly url: string; readonly status: number; readonly body: unknown };
}

const patienceMs = 30_000;
/** A sandbox that is still coming up is waited for so long; it takes some seconds, the first time more. */
const comingUpMs = 120_000;
const askAgainMs = 1_000;

export interface WalkOptions {
  readonly name: string;
  readonly contact?: string;
  readonly onStep: (step: Step) => void;
  /** Told once, in a sentence, when something is waited for. */
  readonly onWait: (sentence: string) => void;
}

/** Walks it, and waits for a sandbox that is still coming up. Throws `StartError` in one sentence where a step is refused or nobody answers. */
export async function walk(origin: string, { name, contact, onStep, onWait }: WalkOptions): Promise<Onboarded> {
  const steps: Step[] = [];
  const timed = async <T>(step: Step["name"], work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const done = await work();
    const taken = { name: step, ms: Math.round(performance.now() - began) };
    steps.push(taken);
    onStep(taken);
    return done;
  };
  const known = await timed("discovered", () => ask(`${origin}/.well-known/api-onboarding`, {}, WellKnown));
  const made = await timed("registered", () => {
    const metadata = { client_name: name, ...(contact === undefined ? {} : { contacts: [contact] }) };
    const json = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(metadata) };
    return ask(known.registration_endpoint, json, Registered);
  });
  const { access_token } = await timed("token", () => {
    const credentials = { client_id: made.client_id, client_secret: made.client_secret };
    const body = new URLSearchParams({ grant_type: "client_credentials", ...credentials });
    return ask(known.token_endpoint, { method: "POST", body }, Token);
  });
  const { method, url } = known.first_call;
  const call = () => send(url, { method, headers: { authorization: `Bearer ${access_token}` } });
  const answer = await timed("first call", () => onceUp(call, onWait));
  return {
    steps,
    portal: known.portal,
    tokenUrl: known.token_endpoint,
    applicationId: made.application_id,
    clientId: made.client_id,
    clientSecret: made.client_secret,
    expiresAt:
      made.client_secret_expires_at === 0 ? null : new Date(made.client_secret_expires_at * 1_000).toISOString(),
    claimCode: made.claim_code,
    scope: made.scope,
    firstCall: { url, ...answer },
  };
}

/** The answer of something that may be coming up still: what it says at last, if that is that it is not there. */
async function onceUp(call: () => Promise<Answer>, onWait: (sentence: string) => void): Promise<Answer> {
  const giveUp = Date.now() + comingUpMs;
  let answer = await call();
  if (answer.status === 503) onWait(`${reasonIn(answer.body).replace(/\.$/, "")}: waiting for it …`);
  while (answer.status === 503 && Date.now() < giveUp) {
    await delay(askAgainMs);
    answer = await call();
  }
  return answer;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function ask<S extends z.ZodType>(url: string, init: RequestInit, schema: S): Promise<z.output<S>> {
  const { status, body } = await send(url, init);
  const parsed = schema.safeParse(body);
  if (status < 300 && parsed.success) return parsed.data;
  throw new StartError(`${url} answered ${String(status)}: ${reasonIn(body)}`);
}

async function send(url: string, init: RequestInit): Promise<Answer> {
  try {
    const answer = await fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(patienceMs) });
    const text = await answer.text();
    return { status: answer.status, body: readable(text) };
  } catch (cause) {
    throw new StartError(`Nothing answers at ${url}: is the platform running there?`, { cause });
  }
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 200);
  }
}

/** What an OAuth error or a problem says of itself. */
function reasonIn(body: unknown): string {
  const said = z
    .object({ error_description: z.string().optional(), detail: z.string().optional(), error: z.string().optional() })
    .safeParse(body);
  return (
    (said.success ? (said.data.error_description ?? said.data.detail ?? said.data.error) : undefined) ??
    "no reason given"
  );
}
