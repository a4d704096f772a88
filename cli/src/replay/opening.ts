/** Opening stock: for each stocked item one receipt of what the window sells and writes off. */
import { hash } from "node:crypto";
import { isStocked, type Plan } from "./plan.ts";
import type { Opening } from "./send.ts";

/** Numbered after their content, so that the same window receives once and another one receives its own. */
export function openingOf(plan: Plan): Opening[] {
  const units = new Map<string, number>();
  let at = "";
  const add = (code: string, quantity: number, when: string) => {
    if (at === "" || when < at) at = when;
    if (isStocked(code) && quantity > 0) units.set(code, (units.get(code) ?? 0) + quantity);
  };
  for (const order of plan.orders.values()) for (const line of order.lines) add(line.code, line.quantity, order.at);
  for (const { code, difference, at: when } of plan.stockAdjustments) add(code, -difference, when);
  const entries = [...units].sort(([a], [b]) => (a < b ? -1 : 1));
  const mark = hash("sha256", JSON.stringify([at, entries]), "hex").slice(0, 12);
  return entries.map(([code, quantity]) => ({ number: `opening-${mark}-${code}`, at, code, quantity }));
}
