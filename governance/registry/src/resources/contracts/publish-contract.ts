import { reply, type Input } from "@tierline/kernel/api/operation";
import { writeAudit } from "../../audit/write-audit.ts";
import { findVersion, publish } from "../../catalog/contract-store.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { aboutOf } from "../../catalog/contract-document.ts";
import { shownVersion } from "./shown-version.ts";

export async function publishContract(ctx: RegistryContext, { body }: Input<typeof contract.publishContract>) {
  const { document } = body;
  const { id } = aboutOf(document);
  const { version } = document.info;
  const published = await ctx.deps.db.once(ctx, async (tx) => {
    const { digest, isNew } = await publish(tx, document);
    const shown = shownVersion(await findVersion(tx, id, version));
    if (isNew) await writeAudit(tx, ctx, { action: "publishContract", subject: id, detail: { version, digest } });
    return shown;
  });
  return reply(201, published);
}
