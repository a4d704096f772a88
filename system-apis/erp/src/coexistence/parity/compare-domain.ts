/** Compares all that two backends hold of one domain. */
import { setTimeout as wait } from "node:timers/promises";
import type { Domain } from "../../resources/migrations/domain.ts";
import { backgroundContext } from "../../call-on.ts";
import { canonical, differences } from "../compare.ts";
import { shown } from "../shown.ts";
import type { Room } from "../room.ts";
import { type Cause, causesIn, type Known } from "./causes.ts";
import type { ParityPlan, Rows, Scan, Side, Total } from "./plan.ts";
import { journalPlan } from "./scan-journal.ts";
import { deliveryListing, itemListing, levelListing, noteListing, orderListing } from "./listings.ts";
import { listPlan } from "./scan-lists.ts";

export interface Difference {
  readonly key: string;
  /** Null: the whole of it. */
  readonly field: string | null;
  readonly old: string | null;
  readonly new: string | null;
  readonly cause: Cause;
  readonly detail: string | null;
}

export interface Comparison {
  readonly compared: number;
  readonly equal: number;
  readonly totals: readonly Total[];
  readonly differences: readonly Difference[];
}

const plans: Readonly<Record<Domain, ParityPlan>> = {
  items: listPlan(itemListing),
  stock: listPlan(levelListing),
  "sales-orders": listPlan(deliveryListing, orderListing),
  returns: listPlan(noteListing),
  finance: journalPlan,
};

const mostDifferences = 200;
/** Rows that differ are looked at again: what was under way during the scan has arrived by then. More are believed. */
const mostSecondLooks = 2_000;

export interface Patience {
  /** How long what is still being mirrored is waited for, in all. */
  readonly patienceMs: number;
  /** Asked before every call: true ends the comparison with an error. */
  readonly stopped: () => boolean;
}

/** Reads both sides, and what differs once more. */
export async function compareDomain(
  room: Room,
  domain: Domain,
  sides: { readonly old: string; readonly new: string },
  { patienceMs, stopped }: Patience,
): Promise<Comparison> {
  const plan = plans[domain];
  const side = (name: string): Side => ({
    port: room.sides.named(name).background,
    newContext: () => {
      if (stopped()) throw new Error("The process stops.");
      return backgroundContext(room.log, `parity-${domain}`, 60_000);
    },
  });
  const [old, now] = [side(sides.old), side(sides.new)];
  const scan = await plan.scan(old, now);
  const giveUp = Date.now() + patienceMs;
  let unlike = unlikeIn(scan);
  const seen = new Map<string, readonly Difference[]>();
  while (unlike.length > 0 && unlike.length <= mostSecondLooks) {
    const known = await causesIn(room.sql, domain);
    unlike = await lookAgain({ plan, old, now, scan, known, seen }, unlike);
    const open = unlike.some((key) => known.get(key)?.cause === "not-mirrored-yet");
    if (!open || Date.now() >= giveUp) break;
    await wait(Math.min(500, room.settings.pollMs, Math.max(0, giveUp - Date.now())));
  }
  const known = await causesIn(room.sql, domain);
  const compared = scan.equal + new Set([...scan.old.keys(), ...scan.now.keys()]).size;
  return {
    compared,
    equal: compared - unlike.length,
    totals: added(scan),
    differences: unlike.flatMap((key) => seen.get(key) ?? [unseen(scan, key, known)]).slice(0, mostDifferences),
  };
}

const unlikeIn = ({ old, now }: Scan): string[] =>
  [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key)?.said !== now.get(key)?.said);

interface SecondLook {
  readonly plan: ParityPlan;
  readonly old: Side;
  readonly now: Side;
  readonly scan: Scan;
  readonly known: ReadonlyMap<string, Known>;
  readonly seen: Map<string, readonly Difference[]>;
}

/** Reads rows of both sides anew, puts them into the scan, and answers with those that still differ. */
async function lookAgain(look: SecondLook, keys: readonly string[]): Promise<string[]> {
  const { plan, scan, known, seen } = look;
  const [before, after] = await Promise.all([plan.again(look.old, keys), plan.again(look.now, keys)]);
  return keys.filter((key) => {
    put(plan, scan.old, key, before.get(key));
    put(plan, scan.now, key, after.get(key));
    const found = differencesOf(key, before.get(key), after.get(key), known.get(key));
    seen.set(key, found);
    return found.length > 0;
  });
}

function put(plan: ParityPlan, rows: Rows, key: string, row: unknown): void {
  if (row === undefined) rows.delete(key);
  else rows.set(key, { said: canonical(row), amounts: plan.amountsOf(key, row) });
}

const named = (key: string): string => key.replaceAll("\n", " ");

function differencesOf(key: string, old: unknown, now: unknown, known: Known | undefined): Difference[] {
  if (old === undefined && now === undefined) return [];
  const detail = known?.detail ?? null;
  if (old === undefined || now === undefined) {
    const cause = known?.cause ?? (old === undefined ? "only-in-the-new" : "missing");
    return [{ key: named(key), field: null, old: shown(old), new: shown(now), cause, detail }];
  }
  return differences(old, now).map((each) => ({
    key: named(key),
    field: shown(each.field),
    old: shown(each.old),
    new: shown(each.new),
    cause: known?.cause ?? "differs",
    detail,
  }));
}

/** Of a row that was only seen in the scan. */
function unseen({ old, now }: Scan, key: string, known: ReadonlyMap<string, Known>): Difference {
  const [before, after] = [old.get(key), now.get(key)];
  const plain: Cause = before === undefined ? "only-in-the-new" : after === undefined ? "missing" : "differs";
  const { cause = plain, detail = null } = known.get(key) ?? {};
  return { key: named(key), field: null, old: shown(before?.said), new: shown(after?.said), cause, detail };
}

/** Counts and amounts of both sides, by name. */
function added({ old, now, totals }: Scan): Total[] {
  const sums = new Map<string, { old: number; new: number }>();
  const add = (name: string, side: "old" | "new", amount: number) => {
    const sum = sums.get(name) ?? { old: 0, new: 0 };
    sum[side] += amount;
    sums.set(name, sum);
  };
  for (const total of totals) {
    add(total.name, "old", total.old);
    add(total.name, "new", total.new);
  }
  for (const [side, rows] of [["old", old] as const, ["new", now] as const]) {
    for (const { amounts } of rows.values()) {
      for (const [name, amount] of Object.entries(amounts)) add(name, side, amount);
    }
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => ({ name, ...sum }));
}
