import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type { RegistryContext } from "../../deps.ts";
import { ApiId } from "../names.ts";
import type * as contract from "./contract.ts";
import { registeredApis } from "./registered-api.ts";

/** A catalog has hundreds of APIs, not millions: it is read whole and filtered here. */
export async function listApis(ctx: RegistryContext, { query }: Input<typeof contract.listApis>) {
  const [after] = continueAfter(query.cursor, z.tuple([ApiId])) ?? [];
  const wanted = (query.search ?? "").toLowerCase().split(/\s+/);
  const rows = (await registeredApis(ctx.deps.db))
    .filter(
      ({ shown, words }) =>
        (after === undefined || shown.api > after) &&
        (query.tier === undefined || shown.tier === query.tier) &&
        (query.owner === undefined || shown.owner === query.owner) &&
        (query.lifecycle === undefined || shown.lifecycle === query.lifecycle) &&
        wanted.every((word) => words.includes(word)),
    )
    .map(({ shown }) => shown)
    .sort((a, b) => (a.api < b.api ? -1 : 1))
    .slice(0, rowsFor(query.limit));
  return reply(
    200,
    pageOf(
      rows,
      query.limit,
      (row) => [row.api],
      (row) => row,
    ),
  );
}
