/** A part of the gate: named, timed, with what it found. */
import type { Json } from "@tierline/governance-rules/json";
import { tokensOf } from "@tierline/governance-rules/json";
import type { Finding, Linted } from "@tierline/governance-rules/lint";
import { countOf, type StepReport } from "../report.ts";

export interface Outcome {
  readonly findings: readonly Finding[];
  /** What was looked at, in a few words. */
  readonly summary: string;
}

/** Runs a part and takes its time. */
export async function timed(
  name: string,
  run: () => Promise<Outcome> | Outcome,
): Promise<{ step: StepReport; findings: readonly Finding[] }> {
  const began = performance.now();
  const { findings, summary } = await run();
  const milliseconds = Math.round(performance.now() - began);
  return { step: { name, summary, milliseconds, ...countOf(findings) }, findings };
}

/** A document that could be read. */
export interface Contract extends Linted {
  readonly document: Json;
  readonly locate: NonNullable<Linted["locate"]>;
}

/** Those that could be read. */
export const contractsAmong = (linted: readonly Linted[]): Contract[] =>
  linted.filter((each): each is Contract => each.document !== undefined && each.locate !== undefined);

/** A finding at a place of a document, with its line; where the place is gone, at what is left of the way to it. */
export function findingAt(
  contract: Contract,
  pointer: string,
  { rule, severity, message }: Pick<Finding, "rule" | "severity" | "message">,
): Finding {
  const origin = contract.locate(tokensOf(pointer));
  // The document's own file goes by the name it was given.
  const file = origin.file === contract.locate([]).file ? contract.path : origin.file;
  return { document: contract.path, rule, severity, message, ...origin, file, pointer };
}

/** A finding about a whole file. */
export const findingIn = (file: string, rest: Pick<Finding, "rule" | "severity" | "message">, line = 1): Finding => ({
  document: file,
  file,
  pointer: "",
  line,
  column: 1,
  ...rest,
});

export const plural = (count: number, what: string): string => `${String(count)} ${what}${count === 1 ? "" : "s"}`;
