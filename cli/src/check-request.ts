/** What the gate works on, from the options of a command: this repository or another one. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { baselineOf, repositoryAt, type CheckRequest } from "@tierline/governance-check/check";
import { waiversIn } from "@tierline/governance-check/waiver-file";
import { contractsOf, type Catalog } from "@tierline/kernel/host/catalog";
import { today } from "./gate-command.ts";

/** The repository that this program belongs to. */
const own = resolve(fileURLToPath(new URL("../../", import.meta.url)));

/** The repository named, or this one. */
export const repositoryNamed = (folder: string | undefined) => repositoryAt(folder ?? own);

/** Of another repository the contracts in code are not known here, so they are not generated. */
export async function checkRequest(
  catalog: Catalog,
  { repository: folder, base }: { readonly repository?: string; readonly base?: string },
): Promise<CheckRequest> {
  const repository = repositoryNamed(folder);
  return {
    repository,
    baseline: await baselineOf(repository, base),
    waivers: waiversIn(repository.waivers),
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
