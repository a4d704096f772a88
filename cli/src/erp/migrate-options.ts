/** What can be said to `tierline erp migrate`. */
import { InvalidArgumentError } from "commander";

export const domains = ["items", "stock", "sales-orders", "returns", "finance"] as const;
export type Domain = (typeof domains)[number];

/** The steps by the name that people give them, and the stage each leads to. */
export const steps = {
  shadow: "shadow",
  canary: "canary",
  "cut-over": "cut-over",
  "roll-back": "rolled-back",
  finish: "single",
} as const;
export type Step = keyof typeof steps;

export const actions = ["shadow", "canary", "cut-over", "roll-back", "finish", "parity", "retry"] as const;
export type Action = (typeof actions)[number];

export interface StepOptions {
  readonly percentage?: number;
  readonly channel?: string[];
  readonly location?: string[];
  readonly reason?: string;
  readonly override?: string;
  readonly wait?: true;
  readonly json?: true;
}

export const integer =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (text !== "" && Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a number from ${String(least)} to ${String(most)}.`);
  };
