/**
 * How values cross between PostgreSQL and us, the same through raw SQL and through drizzle:
 * `timestamptz` is an ISO 8601 string in UTC, `bigint` a number (refused beyond 2^53), `numeric` and `date` strings,
 * `json` and `jsonb` values. A Date is accepted wherever a time goes in.
 */
import type postgres from "postgres";
import { arrayOf, arrayText, arrayTypes } from "./arrays.ts";

/** PostgreSQL's type numbers. */
const oid = { int8: 20, json: 114, date: 1082, timestamp: 1114, timestamptz: 1184, jsonb: 3802 } as const;

/**
 * `2026-11-21 03:48:16.5+00` (sessions run in UTC) becomes `2026-11-21T03:48:16.500Z`: to the millisecond as a Date would write
 * it, so that what was stored reads the same; microseconds stay if there are any.
 */
function isoOf(text: string): string {
  const bare = text.replace(/\+00$/, "");
  const fraction = bare.length > 19 ? bare.slice(20).padEnd(3, "0") : "000";
  return `${bare.slice(0, 10)}T${bare.slice(11, 19)}.${fraction}Z`;
}

const timeOf = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

function integerOf(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`The database holds ${text}, which a number cannot carry exactly.`);
  return value;
}

/** Drizzle hands JSON over as text already, so a string is taken as JSON; a bare JSON string must be written as `'"text"'`. */
const jsonOf = (value: unknown): unknown => (typeof value === "string" ? value : JSON.stringify(value));

/** Sets the conversions of a pool. Drizzle's own would make raw SQL and JSON differ, so its factory is never used. */
export function withTypes(sql: postgres.Sql): void {
  const { parsers, serializers } = sql.options;
  for (const type of [oid.timestamp, oid.timestamptz]) {
    parsers[type] = isoOf;
    serializers[type] = timeOf;
  }
  parsers[oid.int8] = integerOf;
  // A calendar day has no time zone: the driver would make it a moment.
  parsers[oid.date] = (text: string) => text;
  serializers[oid.date] = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
  serializers[oid.json] = jsonOf;
  serializers[oid.jsonb] = jsonOf;
  for (const [element, array] of arrayTypes) {
    const parse = parsers[element];
    const serialize = serializers[element];
    parsers[array] = (text: string) => arrayOf(text, parse);
    serializers[array] = (values: unknown) => arrayText(values, serialize);
  }
}
