import { and, desc, eq, lt } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { ownApplications } from "../../applications/own-application.ts";
import { applications, endpoints } from "../../db/schema.ts";
import type { WebhooksContext } from "../../deps.ts";
import { EndpointId } from "../names.ts";
import type * as contract from "./contract.ts";
import { shownEndpoints } from "./shown-endpoint.ts";

/** Ids rise with time, so they are the order. */
export async function listEndpoints(ctx: WebhooksContext, { query }: Input<typeof contract.listEndpoints>) {
  const { db } = ctx.deps;
  const [before] = continueAfter(query.cursor, z.tuple([EndpointId])) ?? [];
  const rows = await db.orm
    .select({ endpoint: endpoints })
    .from(endpoints)
    .innerJoin(applications, eq(applications.applicationId, endpoints.applicationId))
    .where(
      and(
        ownApplications(ctx),
        query.applicationId === undefined ? undefined : eq(endpoints.applicationId, query.applicationId),
        before === undefined ? undefined : lt(endpoints.endpointId, before),
      ),
    )
    .orderBy(desc(endpoints.endpointId))
    .limit(rowsFor(query.limit));
  const found = await shownEndpoints(
    db,
    rows.map(({ endpoint }) => endpoint),
  );
  return reply(
    200,
    pageOf(
      found,
      query.limit,
      (row) => [row.endpointId],
      (row) => row,
    ),
  );
}
