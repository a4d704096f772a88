/** Goods movements: checks, numbers, and what they do to stock and to the moving average. */
import { type CapRequest, type CapService, ql, type Row, textOf } from "../cds.ts";
import { closedPeriods, moment, nextNumber, plants, refuse, today } from "./company.ts";
import { divided, scaled, unscaled } from "./decimals.ts";

/** By movement type: into (1) or out of (-1) unrestricted stock; 0: from one place to another. */
export const signs: Readonly<Record<string, -1 | 0 | 1>> = {
  "501": 1,
  "502": -1,
  "561": 1,
  "562": -1,
  "201": -1,
  "202": 1,
  "231": -1,
  "232": 1,
  "301": 0,
  "311": 0,
  "551": -1,
  "552": 1,
  "701": 1,
  "702": -1,
};

const stock = "API_MATERIAL_STOCK_SRV.A_MatlStkInAcctMod";
const valuation = "API_PRODUCT_SRV.A_ProductValuation";

interface Place {
  readonly Material: string;
  readonly Plant: string;
  readonly StorageLocation: string;
}

export function behaveAsMaterialDocuments(service: CapService): void {
  service.before("CREATE", "A_MaterialDocumentHeader", async (req) => {
    const items = itemsOf(req);
    checkHeader(req);
    const MaterialDocumentYear = String(req.data["PostingDate"]).slice(0, 4);
    const now = moment();
    Object.assign(req.data, {
      MaterialDocumentYear,
      MaterialDocument: nextNumber("materialDocument"),
      CreationDate: today(),
      CreationTime: now.slice(11, 19),
      CreatedByUser: "CC0000000001",
      ReferenceDocument: textOf(req.data["ReferenceDocument"]).toUpperCase(),
    });
    const written: Row[] = [];
    for (const item of items) await postItem(req, item, written);
    for (const [index, item] of written.entries()) item["MaterialDocumentItem"] = String(index + 1);
    req.data["to_MaterialDocumentItem"] = written;
  });
}

function itemsOf(req: CapRequest): Row[] {
  const items = req.data["to_MaterialDocumentItem"];
  if (!Array.isArray(items) || items.length === 0) return refuse(req, "M7/260", "A material document needs items.");
  return items as Row[];
}

export function checkHeader(req: CapRequest): void {
  const { PostingDate, GoodsMovementCode } = req.data;
  if (!/^0[1-7]$/.test(String(GoodsMovementCode)))
    refuse(req, "M7/895", `GM_CODE ${String(GoodsMovementCode)} is not known.`);
  if (typeof PostingDate !== "string") refuse(req, "M7/053", "Enter a posting date.", "PostingDate");
  if (closedPeriods.has(String(PostingDate).slice(0, 7))) {
    refuse(req, "M7/053", "Posting only possible in periods 2026/11 and 2026/10 in company code 1010", "PostingDate");
  }
}

async function postItem(req: CapRequest, item: Row, written: Row[]): Promise<void> {
  const sign = signs[String(item["GoodsMovementType"])];
  if (sign === undefined)
    refuse(req, "M7/001", `Check table T156: entry ${String(item["GoodsMovementType"])} does not exist`);
  const place = await checkPlace(req, item, item["Plant"], item["StorageLocation"]);
  const quantity = scaled(item["QuantityInEntryUnit"], 3);
  if (quantity <= 0n) refuse(req, "M7/116", "Enter a quantity.", "QuantityInEntryUnit");
  const facts = { MaterialBaseUnit: "PC", QuantityInBaseUnit: item["QuantityInEntryUnit"], CompanyCodeCurrency: "GBP" };
  Object.assign(item, facts, { InventoryStockType: "01", IsAutomaticallyCreated: "" });
  if (item["GoodsMovementType"] === "231") await checkSalesOrder(req, item);
  written.push(item);
  if (sign === 0) {
    const to = await checkPlace(req, item, item["IssuingOrReceivingPlant"], item["IssuingOrReceivingStorageLoc"]);
    // The receiving side gets a line of its own.
    written.push({
      ...item,
      ...to,
      IsAutomaticallyCreated: "X",
      IssuingOrReceivingPlant: place.Plant,
      IssuingOrReceivingStorageLoc: place.StorageLocation,
    });
    await move(req, place, -quantity);
    await move(req, to, quantity);
    return;
  }
  if (sign === 1) await revalue(item, place.Plant, quantity);
  await move(req, place, sign === 1 ? quantity : -quantity);
}

async function checkPlace(req: CapRequest, item: Row, plant: unknown, storage: unknown): Promise<Place> {
  const [Material, Plant, StorageLocation] = [String(item["Material"]), String(plant), String(storage)];
  const { SELECT } = ql();
  const product = await SELECT.one.from("API_PRODUCT_SRV.A_Product").where({ Product: Material });
  if (product === undefined)
    refuse(req, "M3/305", `The material ${Material} does not exist or is not activated`, "Material");
  if (plants[Plant]?.includes(StorageLocation) !== true) {
    refuse(req, "M7/076", `Storage location ${StorageLocation} is not defined in plant ${Plant}`, "StorageLocation");
  }
  const kept = await SELECT.one.from("API_PRODUCT_SRV.A_ProductPlant").where({ Product: Material, Plant });
  if (kept === undefined) refuse(req, "M3/351", `Material ${Material} not maintained in plant ${Plant}`, "Plant");
  return { Material, Plant, StorageLocation };
}

async function checkSalesOrder(req: CapRequest, item: Row): Promise<void> {
  const { SalesOrder, SalesOrderItem } = item;
  const known = await ql()
    .SELECT.one.from("API_SALES_ORDER_SRV.A_SalesOrderItem")
    .where({ SalesOrder, SalesOrderItem });
  if (known === undefined)
    refuse(req, "M7/022", `Sales order ${String(SalesOrder)} ${String(SalesOrderItem)} does not exist`, "SalesOrder");
}

export async function move(req: CapRequest, place: Place, by: bigint): Promise<void> {
  const { SELECT, INSERT, UPDATE } = ql();
  const key = { ...place, ...unrestricted };
  const known = await SELECT.one.from(stock).where(key);
  const quantity = scaled(known?.["MatlWrhsStkQtyInMatlBaseUnit"], 3) + by;
  if (quantity < 0n) await checkNegative(req, place, quantity);
  const facts = { MatlWrhsStkQtyInMatlBaseUnit: unscaled(quantity, 3), MaterialBaseUnit: "PC" };
  await (known === undefined
    ? INSERT.into(stock).entries({ ...key, ...facts })
    : UPDATE.entity(stock).set(facts).where(key));
}

/** The rest of the key of stock that is nobody's in particular. */
const unrestricted = {
  Batch: "",
  Supplier: "",
  Customer: "",
  WBSElementInternalID: "",
  SDDocument: "",
  SDDocumentItem: "",
  InventorySpecialStockType: "",
  InventoryStockType: "01",
};

async function checkNegative(
  req: CapRequest,
  { Material, Plant, StorageLocation }: Place,
  quantity: bigint,
): Promise<void> {
  const plant = await ql().SELECT.one.from("API_PRODUCT_SRV.A_ProductPlant").where({ Product: Material, Plant });
  // SQLite keeps a Boolean as 0 or 1.
  if (plant?.["IsNegativeStockAllowed"] === true || plant?.["IsNegativeStockAllowed"] === 1) return;
  const short = unscaled(-quantity, 3);
  refuse(req, "M7/021", `Deficit of SL Unrestricted-use ${short} PC : ${Material} ${Plant} ${StorageLocation}`);
}

/** With price control V, units that come in with an amount change the average over the plant. */
async function revalue(item: Row, plant: string, quantity: bigint): Promise<void> {
  const { SELECT, UPDATE } = ql();
  const key = { Product: item["Material"], ValuationArea: plant };
  const row = await SELECT.one.from(valuation).where(key);
  const amount = scaled(item["GdsMvtExtAmtInCoCodeCrcy"], 2);
  if (row?.["InventoryValuationProcedure"] !== "V" || amount === 0n) return;
  const rows = await SELECT.from(stock).where({ Material: item["Material"], Plant: plant });
  const held = rows.reduce((sum, each) => sum + scaled(each["MatlWrhsStkQtyInMatlBaseUnit"], 3), 0n);
  const per = scaled(row["PriceUnitQty"], 0) || 1n;
  const before = held > 0n ? divided(held * scaled(row["MovingAveragePrice"], 2), per * 1_000n) : 0n;
  const average = divided((before + amount) * per * 1_000n, (held > 0n ? held : 0n) + quantity);
  await UPDATE.entity(valuation)
    .set({ MovingAveragePrice: unscaled(average, 2) })
    .where(key);
}
