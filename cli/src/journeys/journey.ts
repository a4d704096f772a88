/** Journeys: what a client does with the platform, step by step, as Arazzo 1.0 documents in `openapi/journeys/`. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { StartError } from "@tierline/kernel/config/config";
import { journeysFolder } from "@tierline/openapi/journeys-folder";

const folder = fileURLToPath(journeysFolder);
const ending = ".arazzo.yaml";

const Document = z.object({
  info: z.object({ title: z.string() }),
  sourceDescriptions: z.array(z.object({ name: z.string(), url: z.string() })).min(1),
  workflows: z
    .array(
      z.object({
        "x-clients": z.record(z.string(), z.string()).default({}),
        inputs: z.object({ properties: z.record(z.string(), z.unknown()) }).optional(),
      }),
    )
    .min(1),
});

export interface Journey {
  /** `buy-and-send-back` */
  readonly name: string;
  readonly title: string;
  readonly file: string;
  /** The documents it calls, by the names it gives them. */
  readonly sources: readonly { readonly name: string; readonly document: string }[];
  /** Inputs that are access tokens, and as which client of the realm. */
  readonly clients: Readonly<Record<string, string>>;
  /** The names of all inputs. */
  readonly inputs: readonly string[];
}

/** All journeys, or those named. Throws `StartError` for a name there is none of. */
export function readJourneys(names: readonly string[]): Journey[] {
  const known = readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => basename(file, ending))
    .sort();
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new StartError(`There is no journey "${unknown}". Journeys: ${known.join(", ")}.`);
  return (names.length === 0 ? known : names).map((name) => readJourney(join(folder, name + ending)));
}

function readJourney(file: string): Journey {
  const { info, sourceDescriptions, workflows } = Document.parse(parse(readFileSync(file, "utf8")));
  return {
    name: basename(file, ending),
    title: info.title,
    file,
    sources: sourceDescriptions.map(({ name, url }) => ({ name, document: resolve(dirname(file), url) })),
    clients: Object.assign({}, ...workflows.map((workflow) => workflow["x-clients"])) as Record<string, string>,
    inputs: workflows.flatMap(({ inputs }) => Object.keys(inputs?.properties ?? {})),
  };
}
