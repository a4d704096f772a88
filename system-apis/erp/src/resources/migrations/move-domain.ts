import { reply, type Handler } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { Desk } from "../../coexistence/desk.ts";
import { makeStep } from "../../coexistence/moves/make-step.ts";
import { migrationView } from "../../coexistence/view.ts";
import { actorOf } from "./actor-of.ts";
import type { moveDomain as operation } from "./contract.ts";

export const moveDomain =
  ({ db, main, sides, moves, settings, wake }: Desk): Handler<typeof operation, null> =>
  async (ctx, { params: { domain }, body }) => {
    if (sides === undefined) {
      throw new Problem("conflict", "There is no second backend to move to: set TIERLINE_ERP_BESIDE.");
    }
    const { oldBackend } = await moves.of(domain);
    const target = sides.other(oldBackend).name;
    const move = await makeStep(db, { domain, by: actorOf(ctx), target, ...body }, { main, ...settings });
    moves.forget();
    await moves.all();
    wake();
    return reply(200, await migrationView(db.sql, move, sides));
  };
