/** Two servers under the same load in turns: the ratio of requests per second, round by round. */
import type { Progress } from "../figure.ts";
import type { Child } from "../processes/child.ts";
import type { Round, RoundResult } from "../processes/load.ts";
import { short } from "../report/table.ts";

export interface Target {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface ComparisonOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly body: string;
}

/** Requests per second of `one` over those of `other`, per round; the order within a round alternates. */
export async function compare(
  load: Child,
  one: Target,
  other: Target,
  options: ComparisonOptions,
  progress: Progress,
): Promise<number[]> {
  const send = (target: Target) => runRound(load, target, options);
  for (const target of [one, other, one, other]) await send(target);
  const ratios: number[] = [];
  for (let round = 1; round <= options.rounds; round++) {
    const first = round % 2 === 0 ? await send(one) : undefined;
    const against = await send(other);
    const rate = first ?? (await send(one));
    ratios.push(rate / against);
    progress(
      `round ${String(round)} of ${String(options.rounds)}: ${one.name} ${short(rate)}/s, ${other.name} ${short(against)}/s, ratio ${short(rate / against)}`,
    );
  }
  return ratios;
}

async function runRound(load: Child, { name, url, headers }: Target, options: ComparisonOptions): Promise<number> {
  const { connections, seconds, body } = options;
  const round: Round = { url, headers, body, connections, seconds };
  const { perSecond, failures } = await load.ask<RoundResult>(round);
  if (failures > 0) throw new Error(`${name}: ${String(failures)} requests failed.`);
  return perSecond;
}
