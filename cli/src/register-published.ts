import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "@tierline/kernel/api/digest";
import { withRegistry } from "./with-registry.ts";

/** Publishes files of `openapi/published/` (from the repository's root) to the registry; what it has already changes nothing. Events and plans are left out. */
export async function registerPublished(
  realmFile: URL,
  registry: string | true,
  root: string,
  files: readonly string[],
): Promise<void> {
  const contracts = files.filter((file) => /\/published\/[a-z-]+\/\d+\.\d+\.\d+\.json$/.test(file));
  await withRegistry(realmFile, registry, async (client, call) => {
    for (const file of contracts) {
      const document = JSON.parse(readFileSync(join(root, file), "utf8")) as never;
      await client.publishContract(call(), { idempotencyKey: digestOf(document).slice(9, -2), body: { document } });
    }
  });
}
