import { ours } from "../profile.ts";
import { rule, type Objection } from "../rule.ts";

/** Products, and the words by which their tables, messages and fields are known. Matched as whole words or camelCase parts. */
const words = [
  "sap", "s4hana", "idoc", "bapi", "rfc_[a-z]+", "kunnr", "vbeln", "matnr", "bukrs", "belnr", "werks", "lgort", "posting ?key",
  "tryton", "netsuite", "suitetalk", "business ?central", "dynamics", "navision", "odoo", "shopify", "medusa", "vendure",
  "stripe", "adyen", "oracle", "salesforce",
].join("|"); // prettier-ignore
const vendor = new RegExp(`(?<![a-z])(${words})(?![a-z])`, "i");
/** `vbelnNumber` and `sapOrderId` as their parts. */
const asWords = (name: string): string => name.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2");

export default rule({
  name: "contracts-speak-no-vendor",
  rationale: "an ERP can only be exchanged without a channel noticing if no contract speaks its language",
  fix: "Say it in the canonical model's words; the vendor's stay in its adapter, `system-apis/<role>/src/adapters/`.",
  severity: "error",
  area: "design",
  profiles: ours,
  given: "$",
  check: (document) => objections(document, []),
  good: { summary: "Cancels an order", description: "The escapade sapped nobody." },
  bad: {
    summary: "Creates the IDoc",
    parameters: [{ name: "vbelnNumber", in: "query", description: "x", schema: { type: "string" } }],
  },
});

function objections(value: unknown, path: readonly (string | number)[]): Objection[] {
  if (typeof value === "string") return object(value, path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]) => [
    ...(Array.isArray(value) ? [] : object(member, [...path, member])),
    ...objections(inner, [...path, member]),
  ]);
}

function object(text: string, path: readonly (string | number)[]): Objection[] {
  const found = vendor.exec(asWords(text))?.[1];
  return found === undefined ? [] : [{ message: `"${found}" is a vendor's word`, path }];
}
