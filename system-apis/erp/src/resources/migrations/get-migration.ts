import { reply, type Handler } from "@tierline/kernel/api/operation";
import type { Desk } from "../../coexistence/desk.ts";
import { migrationView } from "../../coexistence/view.ts";
import type { getMigration as operation } from "./contract.ts";

export const getMigration =
  ({ db, moves, sides }: Desk): Handler<typeof operation, null> =>
  async (_ctx, { params: { domain } }) =>
    reply(200, await migrationView(db.sql, await moves.of(domain), sides));
