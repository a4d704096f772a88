import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, CursorInteger, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { aboutOf } from "../../catalog/contract-document.ts";
import { currentContracts, type VersionRow } from "../../catalog/contract-store.ts";
import type { RegistryContext } from "../../deps.ts";
import { latestScores } from "../contracts/registered-api.ts";
import { ApiId } from "../names.ts";
import type * as contract from "./contract.ts";
import { performanceOf, unused } from "./performance.ts";
import { runningAs, runningOf } from "./running.ts";
import { visibleTo } from "./visible.ts";

const position = z.tuple([ApiId, CursorInteger]);

/** A catalog has hundreds of APIs, not millions: it is read whole and cut here. */
export async function listCatalog(ctx: RegistryContext, { query }: Input<typeof contract.listCatalog>) {
  const { db } = ctx.deps;
  const after = continueAfter(query.cursor, position);
  const isVisible = visibleTo(ctx);
  const [rows, scores, performance, running] = await Promise.all([
    currentContracts(db),
    latestScores(db),
    performanceOf(db),
    runningOf(db),
  ]);
  const entries = rows
    .filter(({ document }) => isVisible(aboutOf(document).tier))
    .filter(({ api, major }) => after === undefined || api > after[0] || (api === after[0] && major > Number(after[1])))
    .slice(0, rowsFor(query.limit))
    .map((row) => {
      const key = `${row.api}@${String(row.major)}`;
      return {
        ...described(row),
        score: scores.get(row.api) ?? null,
        performance: performance.get(key) ?? unused,
        ...runningAs(running.get(key), {
          digest: row.digest,
          version: row.version,
          published: row.publishedAt !== null,
        }),
      };
    });
  return reply(
    200,
    pageOf(
      entries,
      query.limit,
      (row) => [row.api, row.major],
      (row) => row,
    ),
  );
}

const Objective = z.object({ availability: z.string().max(20), p99Ms: z.int().min(1) });

function described({ api, major, version, document }: VersionRow) {
  const { tier, owner, lifecycle, deprecation } = aboutOf(document);
  const objective = Objective.safeParse(document["x-api"]["slo"]);
  return {
    api,
    major,
    version,
    title: document.info.title,
    tier,
    owner,
    lifecycle,
    deprecation: deprecation ?? null,
    objective: objective.success ? objective.data : null,
  };
}
