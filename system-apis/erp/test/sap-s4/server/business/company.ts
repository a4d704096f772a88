/** The one company the double knows: its organization, number ranges, open periods and clock. */
import type { CapRequest } from "../cds.ts";

export const organization = {
  SalesOrganization: "1010",
  DistributionChannel: "10",
  OrganizationDivision: "00",
} as const;

/** Sold-to parties that exist. */
export const customers: readonly string[] = ["10100001", "10100002"];

/** Plants with their storage locations. */
export const plants: Readonly<Record<string, readonly string[]>> = {
  "1010": ["101A", "101B"],
  "1020": ["102A", "102B", "102C"],
};

const ranges: Record<string, number> = {
  salesOrder: 1_000,
  customerReturn: 60_000_000,
  materialDocument: 4_900_000_000,
};

/** The next number of a range. */
export const nextNumber = (range: "salesOrder" | "customerReturn" | "materialDocument"): string => {
  const next = (ranges[range] ?? 0) + 1;
  ranges[range] = next;
  return String(next);
};

/** Fiscal months that are closed, `YYYY-MM`. */
export const closedPeriods = new Set<string>();

let latest = 0;
/** Now, and later than ever before: what an ETag is made of. */
export const moment = (): string => {
  latest = Math.max(Date.now(), latest + 1);
  return new Date(latest).toISOString();
};

export const today = (): string => moment().slice(0, 10);

/** Refuses as an application does: message class and number as the code. */
export const refuse = (req: CapRequest, code: string, message: string, target?: string): never =>
  req.reject({ status: 400, code, message, ...(target === undefined ? {} : { target }) });
