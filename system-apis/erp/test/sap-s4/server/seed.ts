/** Master data like that of the embedded books (src/db/migrations/0002_seed.sql), and a chart of accounts. */
import { ql, type Row } from "./cds.ts";
import { moment, plants, today } from "./business/company.ts";

/** Item, description, type, cost. */
const items: readonly (readonly [string, string, string, string | null])[] = [
  ["MUG-BLUE", "Stoneware mug, blue", "HAWA", "2.10"],
  ["MUG-GREEN", "Stoneware mug, green", "HAWA", "2.10"],
  ["TEAPOT-1L", "Teapot, one liter", "HAWA", "6.40"],
  ["LANTERN-M", "Metal lantern, medium", "HAWA", "1.45"],
  ["CANDLE-SOY", "Soy candle", "HAWA", "0.875"],
  ["BUNTING-5M", "Cotton bunting, five meters", "HAWA", "1.95"],
  ["CAKESTAND-3", "Cake stand, three tiers", "HAWA", "5.25"],
  ["BAG-JUMBO", "Jumbo shopping bag", "HAWA", "0.68"],
  ["CLOCK-WALL", "Wall clock", "HAWA", "4.20"],
  ["CARD-BIRTHDAY", "Birthday card", "HAWA", null],
  ["DELIVERY", "Delivery", "DIEN", null],
  ["GIFT-CARD-25", "Gift card, 25.00", "ZGFT", null],
];

export async function seed(): Promise<void> {
  const { INSERT } = ql();
  const into = (entity: string, rows: Row[]): PromiseLike<unknown> => INSERT.into(entity).entries(rows);
  for (const [Product, description, ProductType, cost] of items) {
    await into("API_PRODUCT_SRV.A_Product", [
      {
        Product,
        ProductType,
        BaseUnit: "PC",
        CreationDate: today(),
        LastChangeDate: today(),
        LastChangeDateTime: moment(),
      },
    ]);
    await into("API_PRODUCT_SRV.A_ProductDescription", [{ Product, Language: "EN", ProductDescription: description }]);
    await into("API_PRODUCT_SRV.A_ProductSalesDelivery", [
      { Product, ProductSalesOrg: "1010", ProductDistributionChnl: "10", BaseUnit: "PC" },
    ]);
    await into("API_MATERIAL_STOCK_SRV.A_MaterialStock", [{ Material: Product, MaterialBaseUnit: "PC" }]);
    if (ProductType === "HAWA") await kept(into, Product, cost);
  }
  await into("API_JOURNALENTRYITEMBASIC_SRV.A_GLAccountInChartOfAccounts", accounts);
}

async function kept(
  into: (entity: string, rows: Row[]) => PromiseLike<unknown>,
  Product: string,
  cost: string | null,
): Promise<void> {
  const names = Object.keys(plants);
  await into(
    "API_PRODUCT_SRV.A_ProductPlant",
    names.map((Plant) => ({ Product, Plant, IsNegativeStockAllowed: true, BaseUnit: "PC" })),
  );
  await into(
    "API_PRODUCT_SRV.A_ProductStorageLocation",
    Object.entries(plants).flatMap(([Plant, places]) =>
      places.map((StorageLocation) => ({ Product, Plant, StorageLocation })),
    ),
  );
  if (cost === null) return;
  const [price, per] = cost === "0.875" ? ["8.75", 10] : [cost, 1];
  const prices = { StandardPrice: price, MovingAveragePrice: price, PriceUnitQty: per, Currency: "GBP" };
  await into(
    "API_PRODUCT_SRV.A_ProductValuation",
    names.map((ValuationArea) => ({
      Product,
      ValuationArea,
      ValuationType: "",
      InventoryValuationProcedure: "V",
      ...prices,
    })),
  );
}

const accounts: Row[] = [
  ["11001000", true],
  ["12100000", true],
  ["13100000", true],
  ["21100000", true],
  ["31000000", true],
  ["41000000", false],
  ["51000000", false],
].map(([GLAccount, balance]) => ({
  ChartOfAccounts: "YCOA",
  GLAccount,
  IsBalanceSheetAccount: balance,
  IsProfitLossAccount: balance === false,
}));
