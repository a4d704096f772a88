/** Mirrors items. A target that refuses a batch takes most of it: what it does not take is found, down to a single price. */
import { isProblem, type Problem } from "@tierline/kernel/errors/problem";
import { callOn, type InputOf } from "../../call-on.ts";
import { asParsed } from "./as-parsed.ts";
import type { Pair } from "./copy.ts";
import { isAway } from "./mirror-batch.ts";

type NewItem = InputOf<"importItems">["body"]["items"][number];

/** An item, or what of it the target refused. */
interface Refused {
  readonly item: NewItem;
  readonly problem: Problem;
}

/** Imports what the target takes. Answers with what it does not; throws when it is away. */
export async function mirrorItems(pair: Pair, items: readonly NewItem[]): Promise<readonly Refused[]> {
  const problem = await refusalOf(pair, items);
  if (problem === undefined) return [];
  const [item, ...others] = items;
  if (item !== undefined && others.length === 0) return pieces(pair, item, problem);
  const half = Math.ceil(items.length / 2);
  return [...(await mirrorItems(pair, items.slice(0, half))), ...(await mirrorItems(pair, items.slice(half)))];
}

/** Books may know the item and not one of its prices: then sales of it are better off than without it. */
async function pieces(pair: Pair, item: NewItem, problem: Problem): Promise<readonly Refused[]> {
  const { prices = [] } = item;
  if (prices.length === 0 || (await refusalOf(pair, [{ ...item, prices: [] }])) !== undefined)
    return [{ item, problem }];
  const refused: Refused[] = [];
  for (const price of prices) {
    const one = { ...item, prices: [price] };
    const found = await refusalOf(pair, [one]);
    if (found !== undefined) refused.push({ item: one, problem: found });
  }
  return refused;
}

async function refusalOf({ target, ctx }: Pair, items: readonly NewItem[]): Promise<Problem | undefined> {
  // What was kept before this call may be long: each has the patience of a call of its own.
  const own = { ...ctx, deadline: Date.now() + callMs };
  try {
    await callOn(target, "importItems", own, asParsed("importItems", { body: { items } }));
    return undefined;
  } catch (error) {
    if (isAway(error) || !isProblem(error)) throw error;
    return error;
  }
}

const callMs = 30_000;
