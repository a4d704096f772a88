/**
 * What the retailer trades in and how far back: rules that several APIs hold their input against, from one set of settings. Each
 * API's config takes the members it needs, so that a rule has one name and one meaning wherever it is asked.
 */
import { Problem } from "../errors/problem.ts";
import { isCurrency } from "./money.ts";
import { z } from "zod";

const dayMs = 86_400_000;
const minuteMs = 60_000;
const mostDays = 73_000;

/** `GBP, EUR` as a list. */
export const listOf = (text: string): string[] => text.split(/[\s,]+/).filter((entry) => entry !== "");

/** `till=31, replay=36500` as whole numbers by name; undefined where an entry is not of this form or beyond `most`. */
function numbersByName(text: string, most: number): ReadonlyMap<string, number> | undefined {
  const entries = listOf(text).map((entry) => /^([^\s=]+)=(\d{1,6})$/.exec(entry));
  if (entries.some((entry) => entry === null || Number(entry[2]) > most)) return undefined;
  return new Map(entries.map((entry) => [entry?.[1] ?? "", Number(entry?.[2])]));
}

const wholeDays = `must be a whole number of days from 0 to ${String(mostDays)}`;

/** Currencies in use and the window for a channel's dates. */
export const TradingConfig = z.object({
  /** ISO 4217 codes in use: what is priced in another is refused. */
  TIERLINE_CURRENCIES: z
    .string()
    .transform(listOf)
    .refine((codes) => codes.length > 0 && codes.every(isCurrency), "must be ISO 4217 codes like GBP, EUR")
    .default(["GBP"]),
  /** How many days ago what a channel reports may have happened. */
  TIERLINE_OLDEST_DAYS: z.coerce
    .number(wholeDays)
    .int(wholeDays)
    .min(0, wholeDays)
    .max(mostDays, wholeDays)
    .default(14),
  /** The same for single channels: tills come back after weeks offline, a replay sends years. */
  TIERLINE_OLDEST_DAYS_BY_CHANNEL: z
    .string()
    .default("till=60, replay=36500")
    .transform((text, context) => {
      const days = numbersByName(text, mostDays);
      if (days === undefined) context.addIssue({ code: "custom", message: `must be channels with days like till=60` });
      return days ?? new Map<string, number>();
    }),
  /** By how many minutes a channel's clock may be ahead. */
  TIERLINE_FUTURE_MINUTES: z.coerce
    .number("must be a whole number of minutes")
    .int("must be a whole number of minutes")
    .min(0)
    .max(10_080)
    .default(15),
});
export type TradingConfig = z.output<typeof TradingConfig>;

/** Throws `invalid` for a currency that is not in use; `pointer` says where it stands. */
export function refuseCurrency(
  currency: string,
  { TIERLINE_CURRENCIES: inUse }: Pick<TradingConfig, "TIERLINE_CURRENCIES">,
  pointer = "/currency",
): void {
  if (inUse.includes(currency)) return;
  const detail = `${currency} is not in use here; ${inUse.join(", ")} ${inUse.length === 1 ? "is" : "are"}`;
  throw new Problem("invalid", `${detail}.`, { reason: "currency", errors: [{ pointer, detail }] });
}

export type DateWindow = Pick<
  TradingConfig,
  "TIERLINE_OLDEST_DAYS" | "TIERLINE_OLDEST_DAYS_BY_CHANNEL" | "TIERLINE_FUTURE_MINUTES"
>;

/** How many days back a channel may report. */
export const oldestDays = (channel: string, window: DateWindow): number =>
  window.TIERLINE_OLDEST_DAYS_BY_CHANNEL.get(channel) ?? window.TIERLINE_OLDEST_DAYS;

/** Why a moment is refused, in words and for programs. */
export interface WrongMoment {
  readonly detail: string;
  readonly reason: "too-long-ago" | "ahead";
}

/**
 * What is wrong with a moment (ISO 8601) of a channel: further back than it may report, or ahead of the clock. Undefined when
 * nothing is. `now` in milliseconds since 1970.
 */
export function wrongMoment(
  at: string,
  { channel, now = Date.now() }: { readonly channel: string; readonly now?: number },
  window: DateWindow,
): WrongMoment | undefined {
  const moment = Date.parse(at);
  const days = oldestDays(channel, window);
  if (moment < now - days * dayMs) {
    const detail = `is more than ${String(days)} days ago, which is as far back as ${channel} may report`;
    return { detail, reason: "too-long-ago" };
  }
  const minutes = window.TIERLINE_FUTURE_MINUTES;
  if (moment <= now + minutes * minuteMs) return undefined;
  return { detail: `is more than ${String(minutes)} minutes ahead`, reason: "ahead" };
}

/** Throws `invalid` for a {@link wrongMoment}; `pointer` says where it stands. */
export function refuseMoment(
  at: string,
  { pointer, ...about }: { readonly channel: string; readonly pointer: string; readonly now?: number },
  window: DateWindow,
): void {
  const wrong = wrongMoment(at, about, window);
  if (wrong === undefined) return;
  const { detail, reason } = wrong;
  throw new Problem("invalid", `${pointer} ${detail}.`, { reason, errors: [{ pointer, detail }] });
}

/**
 * Throws `invalid` for a moment that lies before another which must have come first, by more than clocks may differ. `since` says when that
 * was, `called` what it is in words.
 */
export function refuseBefore(
  at: string,
  about: { readonly since: string; readonly called: string; readonly pointer: string; readonly reason: string },
  { TIERLINE_FUTURE_MINUTES: minutes }: Pick<TradingConfig, "TIERLINE_FUTURE_MINUTES">,
): void {
  const { since, called, pointer, reason } = about;
  if (Date.parse(at) >= Date.parse(since) - minutes * minuteMs) return;
  const detail = `is more than ${String(minutes)} minutes before ${called} (${since})`;
  throw new Problem("invalid", `${pointer} ${detail}.`, { reason, errors: [{ pointer, detail }] });
}

/** {@link refuseMoment} for a business date: it may begin as early and end as late as a moment might. */
export function refuseDay(
  day: string,
  about: { readonly channel: string; readonly pointer: string; readonly now?: number },
  window: DateWindow,
): void {
  const now = about.now ?? Date.now();
  // Somewhere on earth the day begins up to 14 hours before and ends up to 12 hours after it does in UTC.
  const [start, end] = [Date.parse(`${day}T00:00:00Z`) - 14 * 60 * minuteMs, Date.parse(`${day}T00:00:00Z`) + dayMs];
  const within = Math.min(Math.max(now, start), end);
  refuseMoment(new Date(within).toISOString(), { ...about, now }, window);
}
