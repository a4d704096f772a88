/** Products: change stamps, and the head of stock that a product has without any. */
import { type CapRequest, type CapService, ql, type Row, textOf } from "../cds.ts";
import { moment, plants, refuse, today } from "./company.ts";

const types: readonly string[] = ["HAWA", "DIEN", "VERP", "NLAG", "ZGFT"];

export function behaveAsProducts(service: CapService): void {
  service.before("CREATE", "A_Product", (req) => prepare(req));
  service.after("CREATE", "A_Product", async (_result, req) => {
    const { Product, BaseUnit } = req.data;
    const { INSERT } = ql();
    await INSERT.into("API_MATERIAL_STOCK_SRV.A_MaterialStock").entries({
      Material: Product,
      MaterialBaseUnit: BaseUnit,
    });
  });
  service.before("UPDATE", "A_Product", (req) => {
    Object.assign(req.data, { LastChangeDateTime: moment(), LastChangeDate: today() });
  });
  for (const part of ["A_ProductDescription", "A_ProductBasicText", "A_ProductValuation", "A_ProductPlant"]) {
    service.after(["CREATE", "UPDATE", "DELETE"], part, (_result, req) => touch(req));
  }
}

async function prepare(req: CapRequest): Promise<void> {
  const { data } = req;
  const Product = textOf(data["Product"]);
  if (Product === "" || Product.length > 40) refuse(req, "M3/304", "Enter a material number.", "Product");
  if (await ql().SELECT.one.from("API_PRODUCT_SRV.A_Product").where({ Product })) {
    refuse(req, "MG/153", `Material ${Product} already exists`, "Product");
  }
  if (!types.includes(String(data["ProductType"])))
    refuse(req, "M3/033", `Material type ${String(data["ProductType"])} is not defined`, "ProductType");
  if ((data["BaseUnit"] ?? "") === "") refuse(req, "M3/182", "Enter a base unit of measure.", "BaseUnit");
  for (const plant of rows(data["to_Plant"])) {
    if (plants[String(plant["Plant"])] === undefined)
      refuse(req, "M3/322", `Plant ${String(plant["Plant"])} is not defined`, "Plant");
  }
  for (const text of rows(data["to_Description"])) {
    if (textOf(text["ProductDescription"]).length > 40)
      refuse(req, "M3/120", "Description is too long.", "ProductDescription");
  }
  Object.assign(data, {
    CreationDate: today(),
    LastChangeDate: today(),
    LastChangeDateTime: moment(),
    CreatedByUser: "CC0000000001",
  });
}

const rows = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);

/** A change to a part of a product changes the product. */
async function touch(req: CapRequest): Promise<void> {
  const named = [req.data, ...req.params].map((each) => (typeof each === "string" ? each : each["Product"]));
  const Product = named.find((each) => typeof each === "string" && each !== "");
  const { UPDATE } = ql();
  await UPDATE.entity("API_PRODUCT_SRV.A_Product")
    .set({ LastChangeDateTime: moment(), LastChangeDate: today() })
    .where({ Product });
}
