import { Problem } from "@tierline/kernel/errors/problem";
import type { PostingKind } from "../../../resources/postings/contract.ts";
import { findReturns } from "../credit-notes/customer-return.ts";
import { findOrders } from "../sales-orders/sales-order.ts";
import { findMaterialDocuments } from "../stock/material-document.ts";
import type { Tenant } from "../tenant.ts";

/** How many documents SAP has under the key of a reference. */
export async function countDocuments(tenant: Tenant, kind: PostingKind, reference: string): Promise<number> {
  const call = { deadline: Date.now() + 10_000, correlationId: "count" };
  if (kind === "sales-order") return (await findOrders(tenant, call, reference)).length;
  if (kind === "credit-note") return (await findReturns(tenant, call, reference)).length;
  if (kind === "journal-entry") throw new Problem("unsupported", "These books take no journal entries from here.");
  return (await findMaterialDocuments(tenant, call, kind, reference)).length;
}
