/** Journeys: what a client does with the platform, step by step, as Arazzo 1.0 documents in `openapi/journeys/`. */
import { dirname, resolve } from "node:path";
import { StartError } from "@tierline/kernel/config/config";
import { readArazzo, type ReadArazzo } from "@tierline/openapi/arazzo";

export interface Journey {
  /** `buy-and-send-back` */
  readonly name: string;
  readonly title: string;
  readonly file: string;
  /** The documents it calls, by the names it gives them. */
  readonly sources: readonly { readonly name: string; readonly document: string }[];
  /** Inputs that are access tokens, and as which client of the realm. */
  readonly clients: Readonly<Record<string, string>>;
  /** What it leaves behind in the registry, in words; null: nothing. */
  readonly leaves: string | null;
  /** The names of all inputs. */
  readonly inputs: readonly string[];
}

/** All journeys, or those named. Rejects with a `StartError` for a name there is none of. */
export async function readJourneys(names: readonly string[]): Promise<Journey[]> {
  const known = (await readArazzo()).map(journeyOf);
  const unknown = names.find((name) => !known.some((journey) => journey.name === name));
  if (unknown !== undefined) {
    const all = known.map(({ name }) => name).join(", ");
    throw new StartError(`There is no journey "${unknown}". Journeys: ${all}.`);
  }
  return names.length === 0 ? known : names.flatMap((name) => known.filter((journey) => journey.name === name));
}

function journeyOf({ name, file, document: { info, sourceDescriptions, workflows } }: ReadArazzo): Journey {
  return {
    name,
    title: info.title,
    file,
    sources: sourceDescriptions.map((source) => ({ name: source.name, document: resolve(dirname(file), source.url) })),
    clients: Object.assign({}, ...workflows.map((workflow) => workflow["x-clients"])) as Record<string, string>,
    leaves: workflows.map((workflow) => workflow["x-leaves"]).find((left) => left !== null) ?? null,
    inputs: workflows.flatMap(({ inputs }) => Object.keys(inputs?.properties ?? {})),
  };
}
