/** `Cancel`: a document of its own that takes back what another moved. */
import { type CapRequest, type CapService, ql, type Row, textOf } from "../cds.ts";
import { moment, nextNumber, refuse, today } from "./company.ts";
import { scaled } from "./decimals.ts";
import { checkHeader, move, signs } from "./material-documents.ts";

const headers = "API_MATERIAL_DOCUMENT_SRV.A_MaterialDocumentHeader";
const items = "API_MATERIAL_DOCUMENT_SRV.A_MaterialDocumentItem";

export function behaveAsCancellation(service: CapService): void {
  service.on("Cancel", async (req) => {
    const { MaterialDocumentYear, MaterialDocument } = req.data;
    const key = { MaterialDocumentYear, MaterialDocument };
    const { SELECT, INSERT, UPDATE } = ql();
    const header = await SELECT.one.from(headers).where(key);
    const rows = await SELECT.from(items).where(key);
    const isOpen = rows.every(
      (row) => row["GoodsMovementIsCancelled"] !== true && row["GoodsMovementIsCancelled"] !== 1,
    );
    if (header === undefined || !isOpen) return refuse(req, "M7/067", "The document cannot be reversed.");
    req.data["GoodsMovementCode"] = "06";
    checkHeader(req);
    const number = { MaterialDocumentYear, MaterialDocument: nextNumber("materialDocument") };
    const made = { CreationDate: today(), CreationTime: moment().slice(11, 19), PostingDate: req.data["PostingDate"] };
    const reversal: Row = { ...header, ...number, ...made };
    await INSERT.into(headers).entries(reversal);
    for (const row of rows) await INSERT.into(items).entries(await reversed(req, row, number));
    await UPDATE.entity(items).set({ GoodsMovementIsCancelled: true }).where(key);
    return reversal;
  });
}

/** 231 is taken back by 232, 502 by 501: SAP pairs them by one. */
async function reversed(req: CapRequest, row: Row, number: Row): Promise<Row> {
  const type = Number(row["GoodsMovementType"]);
  const place = {
    Material: textOf(row["Material"]),
    Plant: textOf(row["Plant"]),
    StorageLocation: textOf(row["StorageLocation"]),
  };
  const sign = signs[String(type)] ?? 0;
  await move(req, place, scaled(row["QuantityInBaseUnit"], 3) * BigInt(-sign));
  return {
    ...row,
    ...number,
    GoodsMovementType: String(type % 2 === 1 ? type + 1 : type - 1),
    ReversedMaterialDocumentYear: row["MaterialDocumentYear"],
    ReversedMaterialDocument: row["MaterialDocument"],
    ReversedMaterialDocumentItem: row["MaterialDocumentItem"],
  };
}
