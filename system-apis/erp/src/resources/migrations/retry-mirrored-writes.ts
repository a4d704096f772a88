import { reply, type Handler } from "@tierline/kernel/api/operation";
import type { Desk } from "../../coexistence/desk.ts";
import { retryRefused } from "../../coexistence/mirror/claims.ts";
import type { retryMirroredWrites as operation } from "./contract.ts";

export const retryMirroredWrites =
  ({ db, wake }: Desk): Handler<typeof operation, null> =>
  async (_ctx, { params: { domain } }) => {
    const retried = await retryRefused(db.sql, domain);
    wake();
    return reply(200, { retried });
  };
