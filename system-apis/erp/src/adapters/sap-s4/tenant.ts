/** What every operation of this adapter works on. */
import type { Logger } from "pino";
import type { PostingRegister } from "../../register/register.ts";
import type { SapClient } from "./client/client.ts";
import type { SapSettings } from "./settings.ts";

export interface Tenant {
  readonly client: SapClient;
  readonly settings: SapSettings;
  readonly register: PostingRegister;
  /** ISO 4217: the currency of financial stock. */
  readonly currency: string;
  readonly log: Logger;
}

/** The services, as they are called in an address. */
export const services = {
  products: "API_PRODUCT_SRV",
  stock: "API_MATERIAL_STOCK_SRV",
  materialDocuments: "API_MATERIAL_DOCUMENT_SRV",
  salesOrders: "API_SALES_ORDER_SRV",
  customerReturns: "API_CUSTOMER_RETURN_SRV",
} as const;

/** How many values a filter names at once: addresses have a limit, of about 2,000 characters in front of some systems. */
export const filterChunk = 20;

/** A list in parts. */
export const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
