/** Whether what runs is what is documented, from what processes reported last. */
import type { z } from "zod";
import type { Database } from "@tierline/kernel/db/database";
import type { CatalogEntry } from "./contract.ts";

export type Running = Pick<z.output<typeof CatalogEntry>, "running" | "verifiedAt">;

/** A process that has not reported for so many seconds is taken for gone. */
export const aliveSeconds = 120;

interface Row {
  readonly api: string;
  readonly major: number;
  readonly digests: readonly string[];
  readonly versions: readonly string[];
  readonly lastSeenAt: string;
}

/** By `process/orders@1`, of what runs: the documents that are enforced, and when somebody said so. */
export async function runningOf({ sql }: Database): Promise<ReadonlyMap<string, Row>> {
  const rows = await sql<Row[]>`
    SELECT api, major, array_agg(DISTINCT digest) AS digests, array_agg(DISTINCT version) AS versions, max(last_seen_at) AS "lastSeenAt" FROM deployments
    WHERE last_seen_at > now() - make_interval(secs => ${aliveSeconds}) GROUP BY api, major`;
  return new Map(rows.map((row) => [`${row.api}@${String(row.major)}`, row]));
}

/** What is shown of the document in force. A version that nobody published runs ahead of it; the same version with another content differs. */
export function runningAs(
  row: Row | undefined,
  { digest, version, published }: { digest: string; version: string; published: boolean },
): Running {
  if (row === undefined) return { running: "nowhere", verifiedAt: null };
  const { digests, versions, lastSeenAt: verifiedAt } = row;
  if (digests.every((each) => each === digest)) {
    return { running: published ? "as-documented" : "not-published", verifiedAt };
  }
  return { running: versions.includes(version) ? "differs" : "not-published", verifiedAt };
}
