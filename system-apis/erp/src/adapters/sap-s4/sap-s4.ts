/** SAP S/4HANA over its OData V2 services. README.md says which, and what a tenant has to set up. */
import { type Backend, defineAdapter } from "../../adapter.ts";
import { getRegisteredPosting } from "../../register/get-posting.ts";
import { SapClient } from "./client/client.ts";
import { translating } from "./client/problem-of.ts";
import { getCreditNote } from "./credit-notes/get-credit-note.ts";
import { listCreditNotes } from "./credit-notes/list-credit-notes.ts";
import { postCreditNote } from "./credit-notes/post-credit-note.ts";
import { getDelivery } from "./deliveries/get-delivery.ts";
import { listDeliveries } from "./deliveries/list-deliveries.ts";
import { OneAtATime } from "./deliveries/one-at-a-time.ts";
import { postDelivery } from "./deliveries/post-delivery.ts";
import { getCosts } from "./items/get-costs.ts";
import { getItem } from "./items/get-item.ts";
import { getPrices } from "./items/get-prices.ts";
import { importItems } from "./items/import-items.ts";
import { listItems } from "./items/list-items.ts";
import { lacks } from "./lacks.ts";
import { listLocations } from "./locations/list-locations.ts";
import { countDocuments } from "./postings/count-documents.ts";
import { amendSalesOrder } from "./sales-orders/amend-sales-order.ts";
import { cancelSalesOrder } from "./sales-orders/cancel-sales-order.ts";
import { getSalesOrder } from "./sales-orders/get-sales-order.ts";
import { listSalesOrders } from "./sales-orders/list-sales-orders.ts";
import { lookupSalesOrders } from "./sales-orders/lookup-sales-orders.ts";
import { postSalesOrder } from "./sales-orders/post-sales-order.ts";
import { SapSettings } from "./settings.ts";
import { listStockLevels } from "./stock/list-stock-levels.ts";
import { listStockValuation } from "./stock/list-stock-valuation.ts";
import { postStockCount } from "./stock/post-stock-count.ts";
import { postStockMovements } from "./stock/post-stock-movements.ts";
import { postStockTransfer } from "./stock/post-stock-transfer.ts";
import { services, type Tenant } from "./tenant.ts";

export const sapS4 = defineAdapter<SapSettings>({
  name: "sap-s4",
  settings: SapSettings,
  lacks,
  // Each request occupies a dialog process of the system.
  pace: { concurrency: 8, perSecond: 50 },
  drills: {
    endpoint: "TIERLINE_ERP_SAP_S4_URL",
    sessionExpired: {
      status: 403,
      headers: { "x-csrf-token": "Required", "content-type": "text/plain;charset=utf-8" },
      body: "CSRF token validation failed",
    },
    throttled: { status: 429, headers: { "retry-after": "1" }, body: "" },
  },
  open: ({ settings, register, currency, log }): Backend => {
    const tenant: Tenant = { client: new SapClient(settings.client, log), settings, register, currency, log };
    return {
      port: portOf(tenant),
      check: (deadline) => check(tenant, deadline),
      count: (kind, reference) => countDocuments(tenant, kind, reference),
    };
  },
});

const portOf = (tenant: Tenant): Backend["port"] => ({
  listItems: listItems(tenant),
  getItem: getItem(tenant),
  importItems: importItems(tenant),
  getCosts: getCosts(tenant),
  getPrices: getPrices(tenant),
  listLocations: listLocations(tenant),
  listStockLevels: listStockLevels(tenant),
  listStockValuation: listStockValuation(tenant),
  postStockMovements: postStockMovements(tenant),
  postStockTransfer: postStockTransfer(tenant),
  postStockCount: postStockCount(tenant),
  postSalesOrder: postSalesOrder(tenant),
  getSalesOrder: getSalesOrder(tenant),
  amendSalesOrder: amendSalesOrder(tenant),
  cancelSalesOrder: cancelSalesOrder(tenant),
  listSalesOrders: listSalesOrders(tenant),
  lookupSalesOrders: lookupSalesOrders(tenant),
  postDelivery: postDelivery(tenant, new OneAtATime()),
  getDelivery: getDelivery(tenant),
  listDeliveries: listDeliveries(tenant),
  postCreditNote: postCreditNote(tenant),
  getCreditNote: getCreditNote(tenant),
  listCreditNotes: listCreditNotes(tenant),
  getPosting: getRegisteredPosting(tenant),
});

/** One product is asked for: log-on, authorization and the database behind have to work for it. */
async function check({ client }: Tenant, deadline: number): Promise<void> {
  const path = "A_Product?$select=Product&$top=1";
  await translating("The books", () => client.list({ deadline, correlationId: "health" }, services.products, path));
}
