import { and, desc, eq, lt } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, CursorInteger, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { ownEndpoint } from "../../applications/own-application.ts";
import { deliveries } from "../../db/schema.ts";
import type { WebhooksContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shownDelivery } from "./shown-delivery.ts";

export async function listDeliveries(ctx: WebhooksContext, { params, query }: Input<typeof contract.listDeliveries>) {
  const { db } = ctx.deps;
  const { endpointId } = await ownEndpoint(db, ctx, params.endpointId);
  const [before] = continueAfter(query.cursor, z.tuple([CursorInteger])) ?? [];
  const rows = await db.orm
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.endpointId, endpointId),
        query.state === undefined ? undefined : eq(deliveries.state, query.state),
        query.type === undefined ? undefined : eq(deliveries.type, query.type),
        before === undefined ? undefined : lt(deliveries.position, Number(before)),
      ),
    )
    .orderBy(desc(deliveries.position))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.position], shownDelivery),
  );
}
