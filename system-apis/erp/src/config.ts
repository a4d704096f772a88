import { isCurrency } from "@tierline/kernel/model/money";
import { z } from "zod";
import { adapters } from "./adapters/catalog.ts";
import { CoexistenceConfig, coexistenceSettings } from "./coexistence/settings.ts";

const names = Object.keys(adapters);
const adapterName = z.string().refine((name) => names.includes(name), `must name an adapter: ${names.join(", ")}`);

/** Everything called TIERLINE_ERP_… is kept for the adapters: which of it they read is known when one is opened. */
const ofAdapters = (environment: Readonly<Record<string, unknown>>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      name.startsWith("TIERLINE_ERP_") && typeof value === "string" ? [[name, value]] : [],
    ),
  );

/** The settings of system/erp, from the environment. */
export const ErpConfig = z
  .looseObject({
    /** Which adapter keeps the books. */
    TIERLINE_ERP: adapterName.default("embedded"),
    /** A second adapter, to move domains to and from. */
    TIERLINE_ERP_BESIDE: adapterName.optional(),
    /** ISO 4217: the currency in which financial stock is valued. */
    TIERLINE_ERP_CURRENCY: z.string().refine(isCurrency, "must be an ISO 4217 code").default("GBP"),
    /** How often a distant ERP is asked which of its items changed. */
    TIERLINE_ERP_COPY_SECONDS: z.coerce
      .number("must be a whole number of seconds above 0")
      .int("must be a whole number of seconds above 0")
      .positive("must be a whole number of seconds above 0")
      .default(30),
    ...CoexistenceConfig.shape,
  })
  .refine((config) => config.TIERLINE_ERP_BESIDE !== config.TIERLINE_ERP, {
    path: ["TIERLINE_ERP_BESIDE"],
    message: "must be another adapter than TIERLINE_ERP",
  })
  .transform(
    ({ TIERLINE_ERP, TIERLINE_ERP_BESIDE, TIERLINE_ERP_CURRENCY, TIERLINE_ERP_COPY_SECONDS, ...environment }) => ({
      TIERLINE_ERP,
      TIERLINE_ERP_BESIDE,
      TIERLINE_ERP_CURRENCY,
      TIERLINE_ERP_COPY_SECONDS,
      coexistence: coexistenceSettings(environment),
      forAdapters: ofAdapters(environment),
    }),
  );
export type ErpConfig = z.output<typeof ErpConfig>;
