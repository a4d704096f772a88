import { reply, type Handler } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { findNumbers } from "../../coexistence/cross-references.ts";
import type { Desk } from "../../coexistence/desk.ts";
import type { getCrossReference as operation } from "./contract.ts";

export const getCrossReference =
  ({ db }: Desk): Handler<typeof operation, null> =>
  async (_ctx, { params: { kind, reference } }) => {
    const numbers = await findNumbers(db.sql, kind, reference);
    if (numbers.length === 0) throw new Problem("not-found", `No number of the ${kind} ${reference} is known.`);
    return reply(200, { kind, reference, numbers: [...numbers] });
  };
