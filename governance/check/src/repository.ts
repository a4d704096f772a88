/** Where a repository keeps what the gate looks at. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { CouldNotRun } from "./could-not-run.ts";

export interface Repository {
  readonly root: string;
  /** Documents of APIs and events, sorted: `openapi/<tier>-<name>.v<major>.json` and the like below `openapi/events/`. */
  readonly documents: readonly string[];
  /** What was published: `<tier>-<name>/<version>.json`, the like below `events/`, and `plans.yaml`. */
  readonly published: string;
  /** Plans that clients were sold; undefined where a repository has none. */
  readonly plans: string | undefined;
  readonly waivers: string;
}

/** The repository at this path. Throws `CouldNotRun` when it holds no contracts. */
export function repositoryAt(path: string): Repository {
  const root = resolve(path);
  const documents = [join(root, "openapi"), join(root, "openapi", "events")].flatMap(contractsIn);
  // An empty folder must not pass for a clean one.
  if (documents.length === 0) {
    throw new CouldNotRun(`There is no contract like openapi/<name>.v1.json (or .yaml) in ${root}.`);
  }
  const plans = join(root, "governance", "policy", "plans.yaml");
  return {
    root,
    documents,
    published: join(root, "openapi", "published"),
    plans: existsSync(plans) ? plans : undefined,
    waivers: join(root, "governance", "waivers.yaml"),
  };
}

/** `process-orders.v1.json`: what it is called and its major. */
export const contractFile = /^(.+)\.v(\d+)\.(json|ya?ml)$/;

function contractsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => contractFile.test(file))
    .sort()
    .map((file) => join(folder, file));
}
