import { eq } from "drizzle-orm";
import type { Tx } from "@tierline/kernel/db/database";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import { ownEndpoint } from "../../applications/own-application.ts";
import { deliveries } from "../../db/schema.ts";
import type { WebhooksContext } from "../../deps.ts";
import type { DeliveryRow } from "./shown-delivery.ts";

/** A delivery to one of one's own endpoints. Throws `not-found`. */
export async function ownDelivery(
  reader: Pick<Tx, "orm">,
  asked: Pick<WebhooksContext, "principal" | "origin">,
  deliveryId: string,
): Promise<DeliveryRow> {
  const missing = () => new Problem("not-found", `There is no delivery ${deliveryId} of yours.`);
  const [row] = await reader.orm.select().from(deliveries).where(eq(deliveries.deliveryId, deliveryId));
  if (row === undefined) throw missing();
  await ownEndpoint(reader, asked, row.endpointId).catch((error: unknown) => {
    throw isProblem(error, "not-found") ? missing() : error;
  });
  return row;
}
