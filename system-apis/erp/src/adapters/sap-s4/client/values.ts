/**
 * OData V2 values as SAP's gateway writes them in JSON: dates in milliseconds, decimals as strings, times as durations.
 * https://www.odata.org/documentation/odata-version-2-0/json-format/
 */
import { Problem } from "@tierline/kernel/errors/problem";
import { exponentOf } from "@tierline/kernel/model/money";

const jsonDate = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/;
const duration = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/;

const unreadable = (value: unknown, what: string): Problem =>
  new Problem("upstream-failed", "The books answered something that cannot be read.", {
    cause: new Error(`${JSON.stringify(value)} is no ${what}.`),
  });

/**
 * `/Date(1492098664000+0000)/` (DateTimeOffset) or `/Date(1492041600000)/` (DateTime) as ISO 8601; null for none. The
 * milliseconds count from 1970 in UTC, before it they are negative; an offset only says how to show the moment.
 */
export function momentOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  const millis = typeof value === "string" ? jsonDate.exec(value)?.[1] : undefined;
  const date = new Date(Number(millis));
  if (millis === undefined || Number.isNaN(date.getTime())) throw unreadable(value, "date");
  return date.toISOString();
}

/** The day of a DateTime that has no time: `2026-11-21`. */
export const dayOf = (value: unknown): string | null => momentOf(value)?.slice(0, 10) ?? null;

/** `PT11H21M33S` as `11:21:33`. */
export function timeOf(value: unknown): string {
  const parts = typeof value === "string" ? duration.exec(value) : null;
  if (parts === null) throw unreadable(value, "time");
  return [parts[1], parts[2], parts[3]].map((part) => (part ?? "0").padStart(2, "0")).join(":");
}

/** A day or moment as the body of a request carries it. */
export const toJsonDate = (isoDate: string): string => `/Date(${String(new Date(isoDate).getTime())})/`;

/** Text; what was left out is empty. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") throw unreadable(value, "text");
  return value;
}

/** A decimal, sent as a string, in units of 10^-places, rounded half away from zero. */
export function scaledOf(value: unknown, places: number): bigint {
  const text = typeof value === "number" ? String(value) : textOf(value).trim() || "0";
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(-?)$/.exec(text);
  if (parts === null) throw unreadable(value, "decimal");
  // ABAP writes a sign behind the number in some places.
  const negative = parts[1] === "-" || parts[4] === "-";
  const fraction = (parts[3] ?? "").padEnd(places + 1, "0");
  const digits = BigInt((parts[2] ?? "") + fraction.slice(0, places) || "0");
  const rounded = Number(fraction[places]) >= 5 ? digits + 1n : digits;
  return negative ? -rounded : rounded;
}

/** An amount in minor units: `12.500` GBP is 1250, `1500` JPY is 1500. */
export const minorUnitsOf = (value: unknown, currency: string): number => Number(scaledOf(value, exponentOf(currency)));

/** A quantity in whole units. Parts of a unit are cut off: the contract knows none. */
export const quantityOf = (value: unknown): number => Number(scaledOf(value, 3) / 1000n);
