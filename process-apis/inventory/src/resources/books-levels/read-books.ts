import { reply, type Input } from "@tierline/kernel/api/operation";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

export async function readBooks(ctx: InventoryContext, { body }: Input<typeof contract.readBooks>) {
  return reply(200, { reading: (await ctx.deps.books.read(body.full)) ?? null });
}
