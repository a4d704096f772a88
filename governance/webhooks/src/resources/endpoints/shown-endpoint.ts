import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@tierline/kernel/db/database";
import type { EndpointRow } from "../../applications/own-application.ts";
import { deliveries } from "../../db/schema.ts";
import type { Endpoint } from "./contract.ts";
import { shownCheck } from "./signature-check.ts";

export type ShownEndpoint = z.output<typeof Endpoint>;

/** Endpoints as their owners see them. */
export async function shownEndpoints({ orm }: Pick<Tx, "orm">, rows: readonly EndpointRow[]): Promise<ShownEndpoint[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ endpointId }) => endpointId);
  const counted = await orm
    .select({ endpointId: deliveries.endpointId, waiting: sql<number>`count(*)::int` })
    .from(deliveries)
    .where(and(inArray(deliveries.endpointId, ids), eq(deliveries.state, "waiting")))
    .groupBy(deliveries.endpointId);
  const waiting = new Map(counted.map((each) => [each.endpointId, each.waiting]));
  return rows.map((row) => shown(row, waiting.get(row.endpointId) ?? 0));
}

function shown(endpoint: EndpointRow, waiting: number): ShownEndpoint {
  const { secret: _secret, oldSecret: _old, verifiedUrl: _url, lastFailureAt: _at, ...row } = endpoint;
  const { oldSecretUntil, signatureCheck } = row;
  return {
    ...row,
    oldSecretUntil: oldSecretUntil !== null && Date.parse(oldSecretUntil) > Date.now() ? oldSecretUntil : null,
    signatureCheck: signatureCheck === null ? null : shownCheck(signatureCheck),
    waiting,
  };
}

/** One of them. */
export async function shownEndpoint(reader: Pick<Tx, "orm">, row: EndpointRow): Promise<ShownEndpoint> {
  const [only] = await shownEndpoints(reader, [row]);
  if (only === undefined) throw new Error("One row is shown as one endpoint.");
  return only;
}
