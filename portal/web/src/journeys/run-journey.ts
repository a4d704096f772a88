/** Walks a journey from the page, as a program would: every step is a real call. */
import type { CatalogApi, Journey, JourneyStep } from "../api/catalog.ts";
import { fetchOnceUp } from "../api/once-up.ts";
import { pause } from "../api/pause.ts";
import { operationUrl } from "../api/operation-url.ts";
import { filled, holds, valueOf, type Known } from "./expressions.ts";

/** How a step went. */
export interface StepOutcome {
  readonly stepId: string;
  readonly passed: boolean;
  readonly status: number;
  /** Of the last call. */
  readonly ms: number;
  /** More than one where it was asked again. */
  readonly calls: number;
  /** Conditions that did not hold. */
  readonly missed: readonly string[];
  /** Pretty-printed. */
  readonly body: string;
}

export interface Walk {
  readonly journey: Journey;
  readonly apis: readonly CatalogApi[];
  readonly token: string;
  readonly signal: AbortSignal;
  /** Told when a step begins, and after each call of it. */
  readonly onBegin: (stepId: string) => void;
  readonly onOutcome: (outcome: StepOutcome) => void;
  /** Told while a sandbox is coming up. */
  readonly onWait: () => void;
}

/** Resolves at the end, or after the first step whose answer is not what it must be. Rejects when a call gets no answer. */
export async function runJourney(walk: Walk): Promise<void> {
  const { journey, token, signal, onBegin, onOutcome } = walk;
  const run = crypto.randomUUID().slice(0, 8).toUpperCase();
  const now = new Date().toISOString();
  const inputs = { [journey.token ?? "token"]: token, run, now, today: now.slice(0, 10) };
  const steps: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const step of journey.steps) {
    onBegin(step.stepId);
    const { outcome, outputs } = await walkStep(step, walk, { inputs, steps });
    signal.throwIfAborted();
    onOutcome(outcome);
    if (!outcome.passed) return;
    steps[step.stepId] = outputs;
  }
}

/** Asks until the conditions hold, or as often as the step says. */
async function walkStep(step: JourneyStep, walk: Walk, before: Known) {
  const most = 1 + (step.retry?.limit ?? 0);
  for (let calls = 1; ; calls++) {
    const { answer, ms } = await callStep(step, walk, before);
    const known = { ...before, answer };
    const missed = step.criteria.filter((condition) => !holds(condition, known));
    if (missed.length === 0 || calls === most) {
      const body = answer.body === undefined ? "" : JSON.stringify(answer.body, null, 2);
      const passed = missed.length === 0;
      const outcome = { stepId: step.stepId, passed, status: answer.status, ms, calls, missed, body };
      const outputs = Object.entries(step.outputs).map(([name, expression]) => [name, valueOf(expression, known)]);
      return { outcome, outputs: Object.fromEntries(outputs) as Record<string, unknown> };
    }
    await pause((step.retry?.afterSeconds ?? 1) * 1_000, walk.signal);
  }
}

async function callStep(step: JourneyStep, { apis, signal, onWait }: Walk, known: Known) {
  const { method, url } = targetOf(step, apis, known);
  const headers = named(step, "header", known);
  const sent = step.payload === null ? {} : { body: JSON.stringify(filled(step.payload, known)) };
  let began = performance.now();
  const init: RequestInit = {
    method: method.toUpperCase(),
    headers: {
      ...headers,
      accept: "application/json",
      ...(step.payload !== null && { "content-type": "application/json" }),
    },
    // The portal's own session has no part in it.
    credentials: "omit",
    cache: "no-store",
    signal,
    ...sent,
  };
  const response = await fetchOnceUp(url, init, () => {
    onWait();
    began = performance.now();
  });
  const text = await response.text();
  const ms = Math.max(1, Math.round(performance.now() - began));
  return { answer: { status: response.status, body: text === "" ? undefined : (JSON.parse(text) as unknown) }, ms };
}

/** Method and address with the path and query filled in. Throws when the API does not run here. */
function targetOf(step: JourneyStep, apis: readonly CatalogApi[], known: Known) {
  const api = apis.find(({ document }) => document === `/openapi/${step.api}.json`);
  const operation = api?.operations.find(({ operationId }) => operationId === step.operationId);
  if (api === undefined || operation === undefined)
    throw new Error(`${step.api} ${step.operationId} does not run here.`);
  const query = Object.entries(named(step, "query", known));
  const url = operationUrl(api.basePath, operation.path, named(step, "path", known), query);
  return { method: operation.method, url };
}

const named = (step: JourneyStep, where: string, known: Known): Record<string, string> =>
  Object.fromEntries(
    step.parameters
      .filter((parameter) => parameter.in === where)
      .map(({ name, value }) => [name, String(filled(value, known))]),
  );
