import { sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import type { WebhooksContext } from "../../deps.ts";
import { changeRow } from "./change-row.ts";
import type * as contract from "./contract.ts";

export async function rotateSecret(ctx: WebhooksContext, { params }: Input<typeof contract.rotateSecret>) {
  const { vault } = ctx.deps;
  let secret: string | null = null;
  const rotated = await changeRow(ctx, {
    action: "rotateSecret",
    endpointId: params.endpointId,
    decide: (row) => {
      secret = vault.make();
      return {
        secret: vault.seal(secret),
        oldSecret: row.secret,
        oldSecretUntil: sql`now() + interval '24 hours'` as never,
      };
    },
  });
  return reply(201, { ...rotated, secret });
}
