import { reply, type Input } from "@tierline/kernel/api/operation";
import type { InventoryContext } from "../../deps.ts";
import { verify } from "../../ledger/verify.ts";
import type * as contract from "./contract.ts";

export async function verifyPositions(ctx: InventoryContext, { body }: Input<typeof contract.verifyPositions>) {
  return reply(200, await verify(ctx.deps.db, body.repair));
}
