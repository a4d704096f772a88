/** The adapter's environment variables. */
import { z } from "zod";
import { defaultMovements, parseMovements } from "./stock/movement-types.ts";
import type { ClientSettings } from "./client/gateway.ts";
import type { Logon } from "./client/authorization.ts";
import { parsePlaces } from "./locations/place.ts";
import { parseProductTypes } from "./items/product-types.ts";

/** Turns text into something else; what is wrong with it becomes the setting's message. */
const parsed = <T>(parse: (text: string) => T) =>
  z.string().transform((text, context) => {
    try {
      return parse(text);
    } catch (error) {
      context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "is not valid" });
      return z.NEVER;
    }
  });

const code = (max: number) =>
  z.string().regex(new RegExp(`^[A-Z0-9]{1,${String(max)}}$`), `must be 1 to ${String(max)} letters or digits`);

const Variables = z.object({
  TIERLINE_ERP_SAP_S4_URL: z.url({ protocol: /^https?$/, error: "must be the address of the system: https://host" }),
  TIERLINE_ERP_SAP_S4_USER: z.string().optional(),
  TIERLINE_ERP_SAP_S4_PASSWORD: z.string().optional(),
  TIERLINE_ERP_SAP_S4_CLIENT_ID: z.string().optional(),
  TIERLINE_ERP_SAP_S4_CLIENT_SECRET: z.string().optional(),
  TIERLINE_ERP_SAP_S4_TOKEN_URL: z
    .url({ protocol: /^https?$/, error: "must be the address of the token service" })
    .optional(),
  /** The client (mandant) of an on-premise system. */
  TIERLINE_ERP_SAP_S4_SYSTEM_CLIENT: z
    .string()
    .regex(/^\d{3}$/, "must be three digits")
    .optional(),
  TIERLINE_ERP_SAP_S4_LANGUAGE: z
    .string()
    .regex(/^[A-Z]{2}$/, "must be two letters")
    .default("EN"),
  /** Sales organization, distribution channel, division. */
  TIERLINE_ERP_SAP_S4_SALES_AREA: z
    .string()
    .regex(/^[A-Z0-9]{1,4}\/[A-Z0-9]{1,2}\/[A-Z0-9]{1,2}$/, "must be like 1010/10/00"),
  /** The customer of all sales: guests and customers alike, because there is no service here to create one. */
  TIERLINE_ERP_SAP_S4_SOLD_TO: code(10),
  TIERLINE_ERP_SAP_S4_LOCATIONS: parsed(parsePlaces),
  TIERLINE_ERP_SAP_S4_ORDER_TYPE: code(4).default("OR"),
  TIERLINE_ERP_SAP_S4_RETURN_TYPE: code(4).default("CBAR"),
  TIERLINE_ERP_SAP_S4_RETURN_REASON: code(3).default("001"),
  /** The manual price condition. */
  TIERLINE_ERP_SAP_S4_PRICE_CONDITION: code(4).default("PMP0"),
  TIERLINE_ERP_SAP_S4_REJECTION_REASON: code(2).default("10"),
  /** Keeps the system from billing what is booked elsewhere; empty: no block. */
  TIERLINE_ERP_SAP_S4_BILLING_BLOCK: code(2).optional(),
  /** Keeps the system from making deliveries of its own. */
  TIERLINE_ERP_SAP_S4_DELIVERY_BLOCK: code(2).optional(),
  /** The text of an order that takes why it was cancelled. */
  TIERLINE_ERP_SAP_S4_CANCEL_TEXT: code(4).default("TX01"),
  TIERLINE_ERP_SAP_S4_UNIT: code(3).default("PC"),
  TIERLINE_ERP_SAP_S4_PRODUCT_TYPES: parsed(parseProductTypes).prefault(
    "HAWA=goods/stocked, NLAG=goods, DIEN=service, ZGFT=gift-card",
  ),
  /** V: moving average; S: standard price. Of items that are created here. */
  TIERLINE_ERP_SAP_S4_PRICE_CONTROL: z.enum(["V", "S"], "must be V or S").default("V"),
  TIERLINE_ERP_SAP_S4_VALUATION_CLASS: code(4).optional(),
  TIERLINE_ERP_SAP_S4_MOVEMENT_TYPES: parsed(parseMovements).prefault(defaultMovements),
  TIERLINE_ERP_SAP_S4_COST_CENTER: code(10).optional(),
  /** How long the system may go on with a request whose caller has given up; until then nothing is sent a second time. */
  TIERLINE_ERP_SAP_S4_SETTLE_SECONDS: z.coerce.number("must be a number of seconds").int().min(0).max(600).default(10),
});
type Variables = z.output<typeof Variables>;

export const SapSettings = Variables.transform((variables, context) => {
  const logon = logonOf(variables);
  if (typeof logon !== "string") return settingsOf(variables, logon);
  context.addIssue({
    code: "custom",
    path: [logon],
    message: "must be set: name and password, or client, secret and token address",
  });
  return z.NEVER;
});
export type SapSettings = z.output<typeof SapSettings>;

/** The name of what is missing, if something is. */
function logonOf(variables: Variables): Logon | string {
  const {
    TIERLINE_ERP_SAP_S4_USER: user,
    TIERLINE_ERP_SAP_S4_PASSWORD: password,
    TIERLINE_ERP_SAP_S4_CLIENT_ID: clientId,
    TIERLINE_ERP_SAP_S4_CLIENT_SECRET: clientSecret,
    TIERLINE_ERP_SAP_S4_TOKEN_URL: tokenUrl,
  } = variables;
  if (clientId === undefined) {
    if (user === undefined) return "TIERLINE_ERP_SAP_S4_USER";
    return password === undefined ? "TIERLINE_ERP_SAP_S4_PASSWORD" : { user, password };
  }
  if (clientSecret === undefined) return "TIERLINE_ERP_SAP_S4_CLIENT_SECRET";
  return tokenUrl === undefined ? "TIERLINE_ERP_SAP_S4_TOKEN_URL" : { clientId, clientSecret, tokenUrl };
}

function settingsOf(variables: Variables, logon: Logon) {
  const [salesOrganization = "", distributionChannel = "", division = ""] =
    variables.TIERLINE_ERP_SAP_S4_SALES_AREA.split("/");
  const client: ClientSettings = {
    url: variables.TIERLINE_ERP_SAP_S4_URL.replace(/\/+$/, ""),
    logon,
    sapClient: variables.TIERLINE_ERP_SAP_S4_SYSTEM_CLIENT,
    language: variables.TIERLINE_ERP_SAP_S4_LANGUAGE,
  };
  return {
    client,
    language: variables.TIERLINE_ERP_SAP_S4_LANGUAGE,
    salesArea: { salesOrganization, distributionChannel, division },
    soldTo: variables.TIERLINE_ERP_SAP_S4_SOLD_TO,
    places: variables.TIERLINE_ERP_SAP_S4_LOCATIONS,
    orderType: variables.TIERLINE_ERP_SAP_S4_ORDER_TYPE,
    returnType: variables.TIERLINE_ERP_SAP_S4_RETURN_TYPE,
    returnReason: variables.TIERLINE_ERP_SAP_S4_RETURN_REASON,
    priceCondition: variables.TIERLINE_ERP_SAP_S4_PRICE_CONDITION,
    rejectionReason: variables.TIERLINE_ERP_SAP_S4_REJECTION_REASON,
    billingBlock: variables.TIERLINE_ERP_SAP_S4_BILLING_BLOCK,
    deliveryBlock: variables.TIERLINE_ERP_SAP_S4_DELIVERY_BLOCK,
    cancelText: variables.TIERLINE_ERP_SAP_S4_CANCEL_TEXT,
    unit: variables.TIERLINE_ERP_SAP_S4_UNIT,
    productTypes: variables.TIERLINE_ERP_SAP_S4_PRODUCT_TYPES,
    priceControl: variables.TIERLINE_ERP_SAP_S4_PRICE_CONTROL,
    valuationClass: variables.TIERLINE_ERP_SAP_S4_VALUATION_CLASS,
    movements: variables.TIERLINE_ERP_SAP_S4_MOVEMENT_TYPES,
    settleSeconds: variables.TIERLINE_ERP_SAP_S4_SETTLE_SECONDS,
    costCenter: variables.TIERLINE_ERP_SAP_S4_COST_CENTER,
  };
}
