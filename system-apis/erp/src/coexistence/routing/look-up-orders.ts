/** Many orders at once while two backends are open: each is asked for where it began, as one alone is. */
import type { Context } from "@tierline/kernel/api/context";
import { type BodyOf, callOn, type InputOf } from "../../call-on.ts";
import type { Move } from "../moves/moves.ts";
import type { Room } from "../room.ts";
import { readRoute } from "./assignments.ts";
import { orderKey } from "./parts.ts";

type Standing = BodyOf<"lookupSalesOrders">["orders"][number];

export async function lookUpOrders(
  room: Room,
  { domain, oldBackend }: Pick<Move, "domain" | "oldBackend">,
  ctx: Context<null>,
  { body: { references } }: InputOf<"lookupSalesOrders">,
): Promise<{ readonly status: 200; readonly body: BodyOf<"lookupSalesOrders"> }> {
  const { assigned } = await readRoute(room.sql, domain, references.map(orderKey), room.sides.main.name);
  const byPlace = Map.groupBy(references, (reference) => assigned.get(orderKey(reference)) ?? oldBackend);
  const found = await Promise.all(
    [...byPlace].map(async ([backend, own]) => {
      const here = await ask(room, ctx, backend, own);
      const known = new Set(here.map(({ reference }) => reference));
      // A mirrored write may be all there is.
      const rest = own.filter((reference) => !known.has(reference));
      return [...here, ...(await ask(room, ctx, room.sides.other(backend).name, rest))];
    }),
  );
  return { status: 200, body: { orders: found.flat().toSorted(byPosting) } };
}

async function ask(room: Room, ctx: Context<null>, backend: string, references: string[]): Promise<Standing[]> {
  if (references.length === 0) return [];
  const { body } = await callOn(room.sides.named(backend).port, "lookupSalesOrders", ctx, { body: { references } });
  return (body as BodyOf<"lookupSalesOrders">).orders;
}

const byPosting = (a: Standing, b: Standing): number => Date.parse(a.postedAt) - Date.parse(b.postedAt);
