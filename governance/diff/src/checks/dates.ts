/** The date after which something is gone: on an operation, or on the whole API. */
import type { Finding } from "../finding.ts";
import { objectOf, type Json } from "../json.ts";

/** Where a sunset is written: by us `x-deprecation` and `x-api.deprecation`; the others are habits of other houses. */
const places = [
  ["x-deprecation", "sunset"],
  ["x-api", "deprecation", "sunset"],
  ["x-api", "sunset"],
  ["x-policy", "deprecation", "sunset"],
  ["x-policy", "sunset"],
  ["x-sunset"],
] as const;

/** The sunset of a document or an operation, and where it stands. */
export function sunsetOf(holder: Json): { readonly date: string; readonly path: readonly string[] } | undefined {
  for (const path of places) {
    const date = path.reduce<unknown>((value, key) => objectOf(value)[key], holder);
    if (typeof date === "string" || typeof date === "number") return { date: String(date), path };
  }
  return undefined;
}

/** Judges a moved sunset. A first one is news; an earlier one takes time away that was promised. */
export function judgeSunset(
  before: string | undefined,
  after: string | undefined,
): Pick<Finding, "impact" | "message"> | undefined {
  if (before === after) return undefined;
  if (before === undefined)
    return { impact: "compatible", message: `A sunset was set to ${after ?? ""}: callers have until then to move` };
  if (after === undefined)
    return { impact: "compatible", message: `The sunset of ${before} was taken back: callers need not move` };
  const [earlier, later] = [Date.parse(before), Date.parse(after)];
  if (earlier === later) return undefined;
  const moved = `The sunset moved from ${before} to ${after}`;
  if (Number.isNaN(earlier) || Number.isNaN(later)) {
    return { impact: "breaking", message: `${moved}: one of them is no date, so callers cannot plan` };
  }
  return later < earlier
    ? { impact: "breaking", message: `${moved}: callers have less time than they were promised` }
    : { impact: "compatible", message: `${moved}: callers have more time` };
}
