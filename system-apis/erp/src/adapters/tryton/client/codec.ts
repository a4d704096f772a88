/**
 * Values on the wire. JSON has no decimals, dates and moments; they travel as objects with a `__class__`
 * (trytond/protocols/jsonrpc.py).
 */
import { z } from "zod";
import { plain } from "./decimal.ts";

/** A decimal number, to send. */
export const decimal = (value: string) => ({ __class__: "Decimal", decimal: value });

/** A date, to send; `YYYY-MM-DD`. */
export function date(day: string) {
  const [year, month, dayOfMonth] = day.split("-").map(Number);
  return { __class__: "date", year, month, day: dayOfMonth };
}

/** A moment, to send, in UTC and to the microsecond; ISO 8601 with offset. */
export function moment(iso: string) {
  const at = new Date(iso);
  const fraction = /\.(\d+)/.exec(iso)?.[1] ?? "";
  return {
    __class__: "datetime",
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    microsecond: Number(fraction.padEnd(6, "0").slice(0, 6)),
  };
}

const pad = (value: number, digits = 2): string => String(value).padStart(digits, "0");

/** A decimal that was received, as a plain decimal string. */
export const Decimal = z
  .object({ __class__: z.literal("Decimal"), decimal: z.string() })
  .transform((value) => plain(value.decimal));

/** A date that was received, as `YYYY-MM-DD`. */
export const Day = z
  .object({ __class__: z.literal("date"), year: z.int(), month: z.int(), day: z.int() })
  .transform((value) => `${pad(value.year, 4)}-${pad(value.month)}-${pad(value.day)}`);

/** A moment that was received, ISO 8601 in UTC, to the microsecond. */
export const Moment = z
  .object({
    __class__: z.literal("datetime"),
    year: z.int(),
    month: z.int(),
    day: z.int(),
    hour: z.int(),
    minute: z.int(),
    second: z.int(),
    microsecond: z.int(),
  })
  .transform(
    ({ year, month, day, hour, minute, second, microsecond }) =>
      `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}.${pad(microsecond, 6)}Z`,
  );

/** The id of a record, and of a record that may be missing. */
export const Id = z.int();
export const IdOrNull = z.int().nullable();

/** When a record was last written: `write_date` is null until the first time. */
export const stamps = { create_date: Moment, write_date: Moment.nullable() };

export const changedAt = (record: { create_date: string; write_date: string | null }): string =>
  record.write_date ?? record.create_date;
