import { reply, type Input } from "@tierline/kernel/api/operation";
import { keepContract } from "../../catalog/contract-store.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

/** What runs is a fact, not a decision: it is not in the audit log. */
export async function registerContract(ctx: RegistryContext, { body }: Input<typeof contract.registerContract>) {
  return reply(200, { digest: await ctx.deps.db.once(ctx, (tx) => keepContract(tx, body.document)) });
}
