/** The journeys through several APIs that are kept as Arazzo documents in `openapi/journeys`, as the pages show them: steps in words. */
import { readArazzo, type ArazzoParameter, type ArazzoStep, type ReadArazzo } from "@tierline/openapi/arazzo";

/** One call on the way. */
export interface JourneyStep {
  readonly stepId: string;
  readonly operationId: string;
  /** File name of the API's document without its ending: `experience-storefront.v2`. */
  readonly api: string;
  /** Why it is called; null where the operation says enough. */
  readonly description: string | null;
  /** Values may hold runtime expressions: `$steps.order.outputs.orderId`, `buy-{$inputs.run}`. */
  readonly parameters: readonly ArazzoParameter[];
  /** Of the JSON body, with expressions; null where none is sent. */
  readonly payload: unknown;
  /** What must hold of the answer: `$statusCode == 201`. */
  readonly criteria: readonly string[];
  /** What later steps use of the answer, by name. */
  readonly outputs: Readonly<Record<string, string>>;
  /** How often it is asked again until the criteria hold; null: once is all. */
  readonly retry: { readonly afterSeconds: number; readonly limit: number } | null;
}

/** From a first call to the last. */
export interface Journey {
  readonly journeyId: string;
  /** As `npx tierline journeys` knows it. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  /** The input that takes the access token, where one program walks it all the way through experience APIs; null otherwise. */
  readonly token: string | null;
  readonly steps: readonly JourneyStep[];
}

/** Every journey, by name. Rejects when a document is no Arazzo, or a step names an API that its document does not. */
export const readJourneys = async (folder?: URL): Promise<Journey[]> => (await readArazzo(folder)).flatMap(journeysIn);

function journeysIn({ name, document: { info, sourceDescriptions, workflows } }: ReadArazzo): Journey[] {
  const apis = new Map(sourceDescriptions.map((source) => [source.name, source.url.replace(/^.*\/|\.json$/g, "")]));
  return workflows.map(({ workflowId, steps, parameters, "x-clients": clients }) => {
    const shown = steps.map((step) => ({ ...shownStep(step, parameters), ...targetOf(step.operationId, apis) }));
    const [token = null, ...others] = Object.keys(clients);
    const forChannels = shown.every(({ api }) => api.startsWith("experience-"));
    const runsHere = forChannels && others.length === 0;
    return { ...info, journeyId: workflowId, name, token: runsHere ? token : null, steps: shown };
  });
}

/** The parameters of the workflow hold for each of its steps. */
function shownStep(step: ArazzoStep, ofAll: readonly ArazzoParameter[]): Omit<JourneyStep, "api" | "operationId"> {
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
