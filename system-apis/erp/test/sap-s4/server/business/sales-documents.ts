/** Sales orders and customer returns: numbers, checks, manual prices, net amounts, statuses. */
import { type CapRequest, type CapService, ql, type Row } from "../cds.ts";
import { customers, moment, nextNumber, organization, refuse, today } from "./company.ts";
import { divided, scaled, unscaled } from "./decimals.ts";

interface Kind {
  readonly service: string;
  readonly header: string;
  readonly item: string;
  readonly price: string;
  /** Key of the header and, with `Item`, of the item. */
  readonly id: "SalesOrder" | "CustomerReturn";
  readonly range: "salesOrder" | "customerReturn";
  readonly types: readonly string[];
}

export const salesOrders: Kind = {
  service: "API_SALES_ORDER_SRV",
  header: "API_SALES_ORDER_SRV.A_SalesOrder",
  item: "API_SALES_ORDER_SRV.A_SalesOrderItem",
  price: "API_SALES_ORDER_SRV.A_SalesOrderItemPrElement",
  id: "SalesOrder",
  range: "salesOrder",
  types: ["OR"],
};

export const customerReturns: Kind = {
  service: "API_CUSTOMER_RETURN_SRV",
  header: "API_CUSTOMER_RETURN_SRV.A_CustomerReturn",
  item: "API_CUSTOMER_RETURN_SRV.A_CustomerReturnItem",
  price: "API_CUSTOMER_RETURN_SRV.A_CustomerReturnItemPrcgElmnt",
  id: "CustomerReturn",
  range: "customerReturn",
  types: ["CBAR"],
};

const short = (entity: string): string => entity.slice(entity.indexOf(".") + 1);
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);

export function behaveAsSalesDocuments(service: CapService, kind: Kind): void {
  service.before("CREATE", short(kind.header), (req) => prepareHeader(req, kind));
  service.before("CREATE", short(kind.item), (req) => prepareItem(req, req.data, req.data));
  const recomputing = (_result: unknown, req: CapRequest): Promise<void> => recompute(kind, headerKey(req, kind));
  service.after("CREATE", short(kind.header), recomputing);
  service.after(["CREATE", "UPDATE", "DELETE"], short(kind.item), recomputing);
  service.after(["CREATE", "UPDATE", "DELETE"], short(kind.price), recomputing);
  service.before("UPDATE", short(kind.header), (req) => {
    Object.assign(req.data, { LastChangeDateTime: moment(), LastChangeDate: today() });
  });
}

/** The document a request is about: from its body, else from its path. */
function headerKey(req: CapRequest, kind: Kind): string {
  for (const each of [req.data, ...req.params]) {
    const key = typeof each === "string" ? each : each[kind.id];
    if (typeof key === "string" && key !== "") return key;
  }
  throw new Error(`A request to ${req.entity} names no ${kind.id}.`);
}

async function prepareHeader(req: CapRequest, kind: Kind): Promise<void> {
  const { data } = req;
  for (const [field, value] of Object.entries(organization)) {
    if (data[field] !== value)
      refuse(req, "V1/326", `Sales area is not defined for customers: ${field} ${String(data[field])}.`, field);
  }
  if (!kind.types.includes(String(data[`${kind.id}Type`]))) {
    refuse(req, "V1/312", `Sales document type ${String(data[`${kind.id}Type`])} is not defined.`, `${kind.id}Type`);
  }
  if (!customers.includes(String(data["SoldToParty"]))) {
    refuse(
      req,
      "VP/199",
      `Sold-to party ${String(data["SoldToParty"])} not maintained for sales area 1010 10 00.`,
      "SoldToParty",
    );
  }
  const now = {
    CreationDate: today(),
    CreatedByUser: "CC0000000001",
    LastChangeDate: today(),
    LastChangeDateTime: moment(),
  };
  Object.assign(data, now, {
    [kind.id]: nextNumber(kind.range),
    OverallSDProcessStatus: "A",
    OverallSDDocumentRejectionSts: "A",
  });
  if (kind.id === "SalesOrder") data["OverallTotalDeliveryStatus"] = "A";
  const items = rowsOf(data["to_Item"]);
  if (items.length === 0) req.warn({ code: "V1/555", message: "The document contains no items." });
  for (const [index, item] of items.entries()) {
    item[`${kind.id}Item`] ??= String((index + 1) * 10);
    await prepareItem(req, item, data);
  }
}

async function prepareItem(req: CapRequest, item: Row, header: Row): Promise<void> {
  const Product = String(item["Material"]);
  const { SELECT } = ql();
  const known = await SELECT.one.from("API_PRODUCT_SRV.A_Product").where({ Product });
  const sold = await SELECT.one
    .from("API_PRODUCT_SRV.A_ProductSalesDelivery")
    .where({ Product, ProductSalesOrg: "1010", ProductDistributionChnl: "10" });
  if (known === undefined || sold === undefined) {
    refuse(
      req,
      "V1/382",
      `Material ${Product} is not defined for sales org.1010, distr.chan.10, language EN`,
      "Material",
    );
  }
  if (scaled(item["RequestedQuantity"], 3) <= 0n) refuse(req, "V1/200", "Enter a quantity.", "RequestedQuantity");
  item["RequestedQuantityUnit"] ??= known?.["BaseUnit"];
  if (item["RequestedQuantityUnit"] !== known?.["BaseUnit"]) {
    refuse(
      req,
      "V1/384",
      `Unit ${String(item["RequestedQuantityUnit"])} is not defined for ${Product}.`,
      "RequestedQuantityUnit",
    );
  }
  Object.assign(item, { SDProcessStatus: "A", TransactionCurrency: header["TransactionCurrency"] ?? "GBP" });
  for (const [index, price] of rowsOf(item["to_PricingElement"]).entries()) {
    if (scaled(price["ConditionRateValue"], 9) % 10_000_000n !== 0n) {
      refuse(req, "V1/816", "A condition rate has no more decimals than its currency.", "ConditionRateValue");
    }
    Object.assign(price, {
      PricingProcedureStep: "20",
      PricingProcedureCounter: String(index + 1),
      IsGroupCondition: "",
    });
    if (price["ConditionQuantity"] === undefined) price["ConditionQuantity"] = 1;
  }
}

/** Net amounts from the manual price, totals without what is rejected, the rejection status, and a new change stamp. */
async function recompute(kind: Kind, document: string): Promise<void> {
  const { SELECT, UPDATE } = ql();
  const [key, number] = [{ [kind.id]: document }, `${kind.id}Item`];
  const fields = [number, "RequestedQuantity", "NetAmount", "SalesDocumentRjcnReason"];
  const items = await SELECT.from(kind.item)
    .columns(...fields)
    .where(key);
  const conditions = await SELECT.from(kind.price)
    .columns(number, "ConditionRateValue", "ConditionQuantity")
    .where(key);
  const prices = new Map(conditions.map((each) => [each[number], each]));
  let total = 0n;
  for (const item of items) {
    const net = netOf(item, prices.get(item[number]));
    if (!isRejected(item)) total += net;
    if (scaled(item["NetAmount"], 2) === net) continue;
    await UPDATE.entity(kind.item)
      .set({ NetAmount: unscaled(net, 2) })
      .where({ ...key, [number]: item[number] });
  }
  const rejected = items.filter(isRejected).length;
  const status = rejected === 0 ? "A" : rejected === items.length ? "C" : "B";
  await UPDATE.entity(kind.header)
    .set({ TotalNetAmount: unscaled(total, 2), OverallSDDocumentRejectionSts: status, LastChangeDateTime: moment() })
    .where(key);
}

const isRejected = (item: Row): boolean => (item["SalesDocumentRjcnReason"] ?? "") !== "";

function netOf(item: Row, price: Row | undefined): bigint {
  if (price === undefined) return 0n;
  const per = scaled(price["ConditionQuantity"], 0);
  // Quantity in thousandths, rate in billionths: ten places more than a cent.
  const exact = scaled(item["RequestedQuantity"], 3) * scaled(price["ConditionRateValue"], 9);
  return divided(exact, (per === 0n ? 1n : per) * 10_000_000_000n);
}
