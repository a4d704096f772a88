/**
 * Products, and the words by which their tables, messages and fields are known: none of them crosses a system API's contract,
 * in an operation, an event or a problem, so that a product can be exchanged without anybody above noticing.
 */
const words = [
  "sap", "s4hana", "idoc", "bapi", "rfc_[a-z]+", "kunnr", "vbeln", "matnr", "bukrs", "belnr", "werks", "lgort", "posting ?key",
  "tryton", "netsuite", "suitetalk", "business ?central", "dynamics", "navision", "odoo", "shopify", "medusa", "vendure",
  "stripe", "adyen", "oracle", "salesforce",
].join("|"); // prettier-ignore
const vendor = new RegExp(`(?<![a-z])(${words})(?![a-z])`, "i");
/** `vbelnNumber` and `sapOrderId` as their parts. */
const asWords = (name: string): string => name.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2");

/** The first vendor's word in a text or a name, matched as a whole word or a camelCase part; undefined when there is none. */
export const vendorWord = (text: string): string | undefined => vendor.exec(asWords(text))?.[1];
