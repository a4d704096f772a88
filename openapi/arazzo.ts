/**
 * The journeys: Arazzo 1.0 documents over several APIs in `openapi/journeys`, written by hand, run by `npx tierline journeys` and shown by the
 * portal. Source: https://spec.openapis.org/arazzo/v1.0.1.html
 */
import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

/** Where they are. */
const journeysFolder = new URL("./journeys/", import.meta.url);

const ending = ".arazzo.yaml";

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

const Workflow = z.object({
  workflowId: z.string(),
  /** Ours: inputs that are access tokens, and as which client of the realm. */
  "x-clients": z.record(z.string(), z.string()).default({}),
  /** Ours: what is left behind on the platform that it is run against, in words. */
  "x-leaves": z.string().nullable().default(null),
  inputs: z.object({ properties: z.record(z.string(), z.unknown()) }).optional(),
  /** They hold for each of the steps. */
  parameters: z.array(Parameter).default([]),
  steps: z.array(Step),
});

const ArazzoDocument = z.object({
  info: z.object({ title: z.string(), summary: z.string(), description: z.string() }),
  sourceDescriptions: z.array(z.object({ name: z.string(), url: z.string() })).min(1),
  workflows: z.array(Workflow).min(1),
});

/** The parts of Arazzo that are read here. */
export type ArazzoDocument = z.output<typeof ArazzoDocument>;
export type ArazzoStep = z.output<typeof Step>;
export type ArazzoParameter = z.output<typeof Parameter>;

/** One document with where it came from. */
export interface ReadArazzo {
  /** Its file's name without the ending: `buy-and-send-back`. */
  readonly name: string;
  readonly file: string;
  readonly document: ArazzoDocument;
}

/** Every document in the folder, by name. Rejects with an Error that names the file when one is no Arazzo. */
export async function readArazzo(folder = journeysFolder): Promise<ReadArazzo[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async (fileName) => {
      const url = new URL(fileName, folder);
      const read = ArazzoDocument.safeParse(parse(await readFile(url, "utf8")));
      if (!read.success) throw new Error(`${fileName} is no Arazzo document: ${z.prettifyError(read.error)}`);
      return { name: basename(fileName, ending), file: fileURLToPath(url), document: read.data };
    }),
  );
}
