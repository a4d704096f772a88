/** The journeys through several APIs that are kept as Arazzo documents in `openapi/journeys`, as the pages show them: steps in words. */
import { readdir, readFile } from "node:fs/promises";
import { journeysFolder } from "@tierline/openapi/journeys-folder";
import { parse } from "yaml";
import { z } from "zod";

/** One call on the way. */
export interface JourneyStep {
  readonly stepId: string;
  readonly operationId: string;
  /** File name of the API's document without its ending: `experience-storefront.v2`. */
  readonly api: string;
  /** Why it is called; null where the operation says enough. */
  readonly description: string | null;
  /** Values may hold runtime expressions: `$steps.order.outputs.orderId`, `buy-{$inputs.run}`. */
  readonly parameters: readonly JourneyParameter[];
  /** Of the JSON body, with expressions; null where none is sent. */
  readonly payload: unknown;
  /** What must hold of the answer: `$statusCode == 201`. */
  readonly criteria: readonly string[];
  /** What later steps use of the answer, by name. */
  readonly outputs: Readonly<Record<string, string>>;
  /** How often it is asked again until the criteria hold; null: once is all. */
  readonly retry: { readonly afterSeconds: number; readonly limit: number } | null;
}

export interface JourneyParameter {
  readonly in: "path" | "query" | "header";
  readonly name: string;
  readonly value: string | number | boolean;
}

/** From a first call to the last. */
export interface Journey {
  readonly journeyId: string;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  /** The input that takes the access token, where one program walks it all the way through experience APIs; null otherwise. */
  readonly token: string | null;
  readonly steps: readonly JourneyStep[];
}

const Parameter = z.object({
  in: z.enum(["path", "query", "header"]),
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
});

const Step = z.object({
  stepId: z.string(),
  description: z.string().nullable().default(null),
  operationId: z.string(),
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ payload: z.unknown() }).optional(),
  successCriteria: z.array(z.object({ condition: z.string() })).default([]),
  outputs: z.record(z.string(), z.string()).default({}),
  onFailure: z
    .array(z.object({ type: z.string(), retryAfter: z.number().default(1), retryLimit: z.number().default(1) }))
    .default([]),
});

/** The parts of Arazzo 1.0 that are read here; `https://spec.openapis.org/arazzo/v1.0.1.html`. */
const Arazzo = z.object({
  info: z.object({ title: z.string(), summary: z.string(), description: z.string() }),
  sourceDescriptions: z.array(z.object({ name: z.string(), url: z.string() })).min(1),
  workflows: z.array(
    z.object({
      workflowId: z.string(),
      "x-clients": z.record(z.string(), z.string()).default({}),
      parameters: z.array(Parameter).default([]),
      steps: z.array(Step),
    }),
  ),
});

/** Every journey, by id. Rejects when a document is no Arazzo, or a step names an API that its document does not. */
export async function readJourneys(folder = journeysFolder): Promise<Journey[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".arazzo.yaml")).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), "utf8")));
  return texts.flatMap(journeysIn);
}

function journeysIn(text: string): Journey[] {
  const { info, sourceDescriptions, workflows } = Arazzo.parse(parse(text));
  const apis = new Map(sourceDescriptions.map(({ name, url }) => [name, url.replace(/^.*\/|\.json$/g, "")]));
  return workflows.map(({ workflowId, steps, parameters, "x-clients": clients }) => {
    const shown = steps.map((step) => ({ ...shownStep(step, parameters), ...targetOf(step.operationId, apis) }));
    const [token = null, ...others] = Object.keys(clients);
    const forChannels = shown.every(({ api }) => api.startsWith("experience-"));
    return { ...info, journeyId: workflowId, token: forChannels && others.length === 0 ? token : null, steps: shown };
  });
}

/** The parameters of the workflow hold for each of its steps. */
function shownStep(
  step: z.output<typeof Step>,
  ofAll: readonly JourneyParameter[],
): Omit<JourneyStep, "api" | "operationId"> {
  const { stepId, description, parameters, requestBody, successCriteria, outputs, onFailure } = step;
  const retry = onFailure.find(({ type }) => type === "retry");
  return {
    stepId,
    description,
    parameters: [...ofAll, ...parameters],
    payload: requestBody?.payload ?? null,
    criteria: successCriteria.map(({ condition }) => condition),
    outputs,
    retry: retry === undefined ? null : { afterSeconds: retry.retryAfter, limit: retry.retryLimit },
  };
}

/** `$sourceDescriptions.store.reportReturns`, or `reportReturns` where there is one API only. */
function targetOf(named: string, apis: ReadonlyMap<string, string>): Pick<JourneyStep, "api" | "operationId"> {
  const [, source, operationId = named] = /^\$sourceDescriptions\.([^.]+)\.(.+)$/.exec(named) ?? [];
  const api = source === undefined ? [...apis.values()][0] : apis.get(source);
  if (api === undefined) throw new Error(`No API is described for ${named}.`);
  return { api, operationId };
}
