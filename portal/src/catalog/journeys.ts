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
}

/** From a first call to the last. */
export interface Journey {
  readonly journeyId: string;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly steps: readonly JourneyStep[];
}

/** The parts of Arazzo 1.0 that are read here; `https://spec.openapis.org/arazzo/v1.0.1.html`. */
const Arazzo = z.object({
  info: z.object({ title: z.string(), summary: z.string(), description: z.string() }),
  sourceDescriptions: z.array(z.object({ name: z.string(), url: z.string() })).min(1),
  workflows: z.array(
    z.object({
      workflowId: z.string(),
      steps: z.array(z.object({ stepId: z.string(), description: z.string().optional(), operationId: z.string() })),
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
  return workflows.map(({ workflowId, steps }) => ({
    ...info,
    journeyId: workflowId,
    steps: steps.map(({ stepId, operationId, description = null }) => ({
      stepId,
      description,
      ...targetOf(operationId, apis),
    })),
  }));
}

/** `$sourceDescriptions.store.reportReturns`, or `reportReturns` where there is one API only. */
function targetOf(named: string, apis: ReadonlyMap<string, string>): Pick<JourneyStep, "api" | "operationId"> {
  const [, source, operationId = named] = /^\$sourceDescriptions\.([^.]+)\.(.+)$/.exec(named) ?? [];
  const api = source === undefined ? [...apis.values()][0] : apis.get(source);
  if (api === undefined) throw new Error(`No API is described for ${named}.`);
  return { api, operationId };
}
