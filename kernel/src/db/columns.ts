/** Columns as every API has them. */
import { bigint, timestamp } from "drizzle-orm/pg-core";

/** A moment, with its time zone, read and written as text: a Date would lose microseconds. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** A whole number beyond 32 bits, exact up to 2^53: an amount in minor units, an identity, a sequence. */
export const whole = (name: string) => bigint(name, { mode: "number" });
