import type { z } from "zod";
import type { Database } from "@tierline/kernel/db/database";
import { aboutOf, operationsOf } from "../../catalog/contract-document.ts";
import { currentContracts, type VersionRow } from "../../catalog/contract-store.ts";
import type { RegisteredApi } from "./contract.ts";

export type Registered = z.output<typeof RegisteredApi>;

/** All APIs, or one, by id; of each the majors, oldest first. */
export async function registeredApis(db: Database, api?: string): Promise<{ shown: Registered; words: string }[]> {
  const rows = await currentContracts(db, api);
  const scores = await latestScores(db);
  return [...Map.groupBy(rows, (row) => row.api)].map(([id, majors]) => ({
    shown: describe(id, majors, scores.get(id) ?? null),
    words: wordsOf(id, majors),
  }));
}

function describe(api: string, majors: readonly VersionRow[], score: number | null): Registered {
  const latest = majors.at(-1)?.document;
  if (latest === undefined) throw new Error(`${api} has no version.`);
  const { tier, owner, lifecycle, dataClasses, authority } = aboutOf(latest);
  return {
    api,
    tier,
    title: latest.info.title,
    owner,
    lifecycle,
    dataClasses,
    authority,
    majors: majors.map(({ major, version, digest, document, publishedAt }) => {
      const { lifecycle, deprecation } = aboutOf(document);
      return {
        major,
        version,
        lifecycle,
        ...(deprecation && { deprecation }),
        digest,
        published: publishedAt !== null,
      };
    }),
    score,
  };
}

/** What a search looks through. */
const wordsOf = (api: string, majors: readonly VersionRow[]): string =>
  [
    api,
    ...majors.flatMap(({ document }) => [
      document.info.title,
      ...operationsOf(document).flatMap(({ operationId, summary }) => [operationId, summary]),
    ]),
  ]
    .join("\n")
    .toLowerCase();

/** By API: the last scorecard. */
export async function latestScores({ sql }: Database): Promise<Map<string, number>> {
  const rows = await sql<{ api: string; score: number }[]>`
    SELECT DISTINCT ON (api) api, score FROM scorecards ORDER BY api, measured_at DESC`;
  return new Map(rows.map(({ api, score }) => [api, score]));
}
