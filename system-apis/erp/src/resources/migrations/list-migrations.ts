import { reply, type Handler } from "@tierline/kernel/api/operation";
import type { Desk } from "../../coexistence/desk.ts";
import { migrationView } from "../../coexistence/view.ts";
import type { listMigrations as operation } from "./contract.ts";

export const listMigrations =
  ({ db, moves, sides }: Desk): Handler<typeof operation, null> =>
  async () => {
    const all = [...(await moves.all()).values()];
    return reply(200, { migrations: await Promise.all(all.map((move) => migrationView(db.sql, move, sides))) });
  };
