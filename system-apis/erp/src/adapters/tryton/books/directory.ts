/** What the books call the things that we name by code: company, currencies, accounts, warehouses, items. */
import { Problem } from "@tierline/kernel/errors/problem";
import { z } from "zod";
import type { TrytonClient } from "../client/client.ts";
import { Id, IdOrNull } from "../client/codec.ts";
import type { TrytonSettings } from "../settings.ts";
import { Remembered } from "./remembered.ts";

/** A warehouse of ours is one of theirs; stock lies in its storage zone. */
export interface Warehouse {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly storage: number;
  readonly input: number;
  readonly output: number;
  readonly lost: number | null;
}

/** What a posting needs to know of an item. */
export interface Product {
  readonly id: number;
  /** False: a service, which has no stock. */
  readonly goods: boolean;
}

const minutes = (count: number): number => count * 60_000;

const missing = (what: string): Problem => new Problem("upstream-failed", `The books lack ${what}.`);

const WarehouseRecord = z.object({
  id: Id,
  code: z.string().nullable(),
  name: z.string(),
  storage_location: Id,
  input_location: Id,
  output_location: Id,
  lost_found_location: IdOrNull,
});

export class Directory {
  readonly #client: TrytonClient;
  readonly #settings: TrytonSettings;
  readonly #ids: Remembered<number>;
  /** Ids of accounts that can be posted to, by code. */
  readonly accounts: Remembered<number>;
  /** Ids of currencies by ISO code. */
  readonly currencies: Remembered<number>;
  readonly warehouses: Remembered<Warehouse>;
  readonly products: Remembered<Product>;

  constructor(client: TrytonClient, settings: TrytonSettings) {
    this.#client = client;
    this.#settings = settings;
    this.#ids = new Remembered((keys, deadline) => this.#findOne(keys, deadline), minutes(60));
    this.accounts = new Remembered((codes, deadline) => this.#findAccounts(codes, deadline), minutes(10));
    this.currencies = new Remembered(
      (codes, deadline) => this.#byCode("currency.currency", codes, deadline),
      minutes(60),
    );
    this.warehouses = new Remembered((codes, deadline) => this.#findWarehouses(codes, deadline), minutes(5));
    this.products = new Remembered((codes, deadline) => this.#findProducts(codes, deadline), minutes(5));
  }

  /** The unit that items are counted in. */
  unit = (deadline: number): Promise<number> => this.#one("unit", deadline);
  /** The journal that entries are posted in. */
  journal = (deadline: number): Promise<number> => this.#one("journal", deadline);
  /** Where goods are that were delivered. */
  customerLocation = (deadline: number): Promise<number> => this.#one("customers", deadline);

  /** The category that makes an item a gift card; null while nobody has made it. */
  async giftCards(deadline: number): Promise<number | null> {
    return (await this.#ids.of(["gift cards"], deadline)).get("gift cards") ?? null;
  }

  /** The same, made if it is missing. */
  async makeGiftCards(deadline: number): Promise<number> {
    const known = await this.giftCards(deadline);
    if (known !== null) return known;
    await this.#client.create("product.category", [{ name: this.#settings.giftCards }], deadline);
    return this.#one("gift cards", deadline);
  }

  /** The ISO code of the currency that the company keeps its books in, and its id. */
  async companyCurrency(deadline: number): Promise<{ readonly id: number; readonly code: string }> {
    const id = await this.#one("currency", deadline);
    const record = z.object({ id: Id, code: z.string() });
    const [currency] = await this.#client.search("currency.currency", { domain: [["id", "=", id]], record, deadline });
    if (currency === undefined) throw missing("their company's currency");
    return currency;
  }

  /** All warehouses that have a code of ours, by code. */
  async allWarehouses(deadline: number): Promise<Warehouse[]> {
    const domain = [
      ["type", "=", "warehouse"],
      ["code", "!=", null],
    ];
    const found = await this.#client.search("stock.location", {
      domain,
      record: WarehouseRecord,
      order: [["code", "ASC"]],
      deadline,
    });
    return found.flatMap((record) => (record.code === null ? [] : [warehouseOf(record, record.code)]));
  }

  #one(key: string, deadline: number): Promise<number> {
    return this.#ids.one(key, deadline, () => missing(whatIs(key, this.#settings)));
  }

  async #findOne([key = ""]: readonly string[], deadline: number): Promise<ReadonlyMap<string, number>> {
    const { model, domain } = await this.#question(key);
    const record = key === "currency" ? z.object({ id: Id, currency: Id }) : z.object({ id: Id });
    const [found] = await this.#client.search(model, { domain, record, order: [["id", "ASC"]], limit: 1, deadline });
    if (found === undefined) return new Map();
    return new Map([[key, "currency" in found ? Number(found.currency) : found.id]]);
  }

  async #question(key: string): Promise<{ model: string; domain: readonly unknown[] }> {
    if (key === "unit") return { model: "product.uom", domain: [["name", "=", this.#settings.unit]] };
    if (key === "gift cards") return { model: "product.category", domain: [["name", "=", this.#settings.giftCards]] };
    if (key === "journal") return { model: "account.journal", domain: [["code", "=", this.#settings.journal]] };
    if (key === "customers") return { model: "stock.location", domain: [["type", "=", "customer"]] };
    return { model: "company.company", domain: [["id", "=", await this.#client.companyId()]] };
  }

  async #byCode(
    model: string,
    codes: readonly string[],
    deadline: number,
    domain: readonly unknown[] = [],
  ): Promise<ReadonlyMap<string, number>> {
    const record = z.object({ id: Id, code: z.string() });
    const order = [["id", "DESC"]] as const;
    const rows = await this.#client.search(model, {
      domain: [["code", "in", codes], ...domain],
      record,
      order,
      deadline,
    });
    // The first of several of the same code wins: it comes last.
    return new Map(rows.map(({ code, id }) => [code, id]));
  }

  #findAccounts(codes: readonly string[], deadline: number): Promise<ReadonlyMap<string, number>> {
    const postable = [
      ["type", "!=", null],
      ["closed", "!=", true],
    ];
    return this.#byCode("account.account", codes, deadline, postable);
  }

  async #findWarehouses(codes: readonly string[], deadline: number): Promise<ReadonlyMap<string, Warehouse>> {
    const domain = [
      ["type", "=", "warehouse"],
      ["code", "in", codes],
    ];
    const rows = await this.#client.search("stock.location", { domain, record: WarehouseRecord, deadline });
    return new Map(rows.flatMap((row) => (row.code === null ? [] : [[row.code, warehouseOf(row, row.code)] as const])));
  }

  async #findProducts(codes: readonly string[], deadline: number): Promise<ReadonlyMap<string, Product>> {
    const record = z.object({ id: Id, code: z.string(), type: z.string() });
    const order = [["id", "DESC"]] as const;
    const domain = [["code", "in", codes]];
    const rows = await this.#client.search("product.product", { domain, record, order, deadline });
    return new Map(rows.map(({ id, code, type }) => [code, { id, goods: type !== "service" }]));
  }
}

const whatIs = (key: string, settings: TrytonSettings): string =>
  ({
    unit: `the unit ${settings.unit}`,
    journal: `the journal ${settings.journal}`,
    "gift cards": `the category ${settings.giftCards}`,
    customers: "a place for what customers have",
  })[key] ?? "a company";

const warehouseOf = (record: z.output<typeof WarehouseRecord>, code: string): Warehouse => ({
  id: record.id,
  code,
  name: record.name,
  storage: record.storage_location,
  input: record.input_location,
  output: record.output_location,
  lost: record.lost_found_location,
});
