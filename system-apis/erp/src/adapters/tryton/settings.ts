/** What the adapter is told by the environment. */
import { z } from "zod";

const list = (text: string): readonly string[] =>
  text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");

const name = z.string().min(1).max(120);

export const TrytonSettings = z
  .object({
    /** `https://tryton.example`: without the database. */
    TIERLINE_ERP_TRYTON_URL: z.url({ protocol: /^https?$/, error: "must be a URL like https://tryton.example" }),
    TIERLINE_ERP_TRYTON_DATABASE: name,
    TIERLINE_ERP_TRYTON_USER: name,
    TIERLINE_ERP_TRYTON_PASSWORD: z.string().min(1),
    /** The code of the journal that entries are posted in. */
    TIERLINE_ERP_TRYTON_JOURNAL: name.default("TIERLINE"),
    /** The name of the unit in which items are counted. */
    TIERLINE_ERP_TRYTON_UNIT: name.default("Unit"),
    /** Put before a channel's customer number to make a party's code. */
    TIERLINE_ERP_TRYTON_CUSTOMER_PREFIX: z.string().max(20).default("C-"),
    /** The code of the party that guests' orders are booked on. */
    TIERLINE_ERP_TRYTON_GUEST: name.default("GUEST"),
    /** Warehouses whose code begins with one of these are stores. */
    TIERLINE_ERP_TRYTON_STORES: z.string().default("STORE").transform(list),
    /** Codes of warehouses that release and ship at once. */
    TIERLINE_ERP_TRYTON_AUTOMATIC: z.string().default("").transform(list),
    /** The name of the product category whose items are gift cards. */
    TIERLINE_ERP_TRYTON_GIFT_CARDS: name.default("Gift cards"),
    /** Account types on the balance, other than assets, that are equity; by name. */
    TIERLINE_ERP_TRYTON_EQUITY: z.string().default("Equity").transform(list),
    /** Ends of the names of warnings that are accepted. */
    TIERLINE_ERP_TRYTON_ACCEPT: z.string().default(".effective_date_future,.date_future").transform(list),
  })
  .transform((environment) => ({
    url: environment.TIERLINE_ERP_TRYTON_URL,
    database: environment.TIERLINE_ERP_TRYTON_DATABASE,
    user: environment.TIERLINE_ERP_TRYTON_USER,
    password: environment.TIERLINE_ERP_TRYTON_PASSWORD,
    journal: environment.TIERLINE_ERP_TRYTON_JOURNAL,
    unit: environment.TIERLINE_ERP_TRYTON_UNIT,
    customerPrefix: environment.TIERLINE_ERP_TRYTON_CUSTOMER_PREFIX,
    guest: environment.TIERLINE_ERP_TRYTON_GUEST,
    stores: environment.TIERLINE_ERP_TRYTON_STORES,
    automatic: environment.TIERLINE_ERP_TRYTON_AUTOMATIC,
    giftCards: environment.TIERLINE_ERP_TRYTON_GIFT_CARDS,
    equity: environment.TIERLINE_ERP_TRYTON_EQUITY,
    acceptedWarnings: environment.TIERLINE_ERP_TRYTON_ACCEPT,
  }));
export type TrytonSettings = z.output<typeof TrytonSettings>;
