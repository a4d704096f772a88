import { newId } from "@tierline/kernel/model/ids";
import { withRegistry } from "./with-registry.ts";

interface NewWaiver {
  readonly rule: string;
  readonly document: string;
  readonly pointer?: string;
  readonly owner: string;
  readonly reason: string;
  readonly until: string;
}

/** Grants a waiver in the registry. Throws a `Problem` in the registry's words for what it does not take. */
export async function grantWaiver(
  realmFile: URL,
  registry: string | true,
  { document: api, ...waiver }: NewWaiver,
): Promise<void> {
  await withRegistry(realmFile, registry, (client, call) =>
    client.grantWaiver(call(), { idempotencyKey: newId("waive"), body: { api, ...waiver } }),
  );
}
