import { hash } from "node:crypto";
import { reply, type Input } from "@tierline/kernel/api/operation";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { show } from "./show.ts";

export async function reserve(ctx: InventoryContext, { body }: Input<typeof contract.reserve>) {
  const { channel, reference, lines, expiresInSeconds, partial } = body;
  const reservation = await ctx.deps.lane.submit({
    kind: "reserve",
    channel,
    reference,
    lines,
    expiresInSeconds,
    partial,
    fingerprint: fingerprint(lines, partial),
    correlationId: ctx.correlationId,
  });
  return reply(200, show(reservation));
}

/** Over what is asked for, whatever the order of its lines. */
function fingerprint(lines: contract.NewReservation["lines"], partial: boolean): string {
  const wanted = lines
    .map(({ itemId, locationId, quantity }) => `${itemId}\n${locationId}\n${String(quantity)}`)
    .sort();
  return hash("sha1", `${String(partial)}\n${wanted.join("\n")}`, "base64url");
}
