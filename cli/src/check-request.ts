/** What the gate works on, from the options of a command: this repository or another one. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { baselineOf, repositoryAt, type CheckRequest } from "@tierline/governance-check/check";
import { waiversIn } from "@tierline/governance-check/waiver-file";
import { together } from "@tierline/governance-check/waivers";
import { contractsOf, type Catalog } from "@tierline/kernel/host/catalog";
import { today } from "./gate-command.ts";
import type { Parts } from "./parts.ts";
import { noReview, registeredReview } from "./registered-review.ts";
import type { RegistryOption } from "./with-registry.ts";

/** The repository that this program belongs to. */
const own = resolve(fileURLToPath(new URL("../../", import.meta.url)));

/** The repository named, or this one. */
export const repositoryNamed = (folder: string | undefined) => repositoryAt(folder ?? own);

export interface CheckOptions {
  readonly repository?: string | undefined;
  readonly base?: string | undefined;
  /** Whose waivers and decisions hold too, and who knows who uses what. */
  readonly registry?: RegistryOption;
}

/** Of another repository the contracts in code are not known here, so they are not generated. */
export async function checkRequest(
  { catalog, realmFile }: Pick<Parts, "catalog" | "realmFile">,
  { repository: folder, base, registry }: CheckOptions,
): Promise<CheckRequest> {
  const repository = repositoryNamed(folder);
  const { waivers, usage } = registry === undefined ? noReview : await registeredReview(realmFile, registry);
  return {
    repository,
    baseline: await baselineOf(repository, base),
    waivers: together(waiversIn(repository.waivers), waivers),
    usage,
    today: today(),
    ...(repository.root === own ? { generated: () => generatedFrom(catalog) } : {}),
  };
}

async function generatedFrom(catalog: Catalog): Promise<{ changed: string[]; contracts: number }> {
  const { generateAll, settle } = await import("@tierline/openapi/generate");
  const contracts = await contractsOf(catalog);
  const files = await generateAll(contracts);
  return { changed: await settle(files, "check"), contracts: contracts.length };
}
