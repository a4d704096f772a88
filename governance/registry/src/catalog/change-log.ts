/**
 * What changed from one version to the next. Comparing two documents takes the better part of a second, so it is done once for each pair,
 * ahead of whoever asks, and kept.
 */
import type { Logger } from "pino";
import { diffApart } from "@tierline/governance-diff/apart";
import type { Usage } from "@tierline/governance-diff/diff";
import type { Database } from "@tierline/kernel/db/database";
import { changeLog, type KeptChange } from "../db/schema.ts";
import { operationsOf } from "./contract-document.ts";
import type { VersionRow } from "./contract-store.ts";

/** Pairs in one turn. */
const mostAtOnce = 20;

/** A version with the one before it: of its own major, or the last of the major before. */
interface Pair {
  readonly before: VersionRow;
  readonly after: VersionRow;
}

/** Compares the pairs that nobody has compared yet, until it is told to stop; the others are left to the next time. */
export async function compareVersions(db: Database, log: Logger, stopping?: AbortSignal): Promise<void> {
  for (const { before, after } of (await uncompared(db)).slice(0, mostAtOnce)) {
    if (stopping?.aborted === true) return;
    try {
      const compared = await changesBetween(before, after);
      await db.orm
        .insert(changeLog)
        .values({ digest: after.digest, previousDigest: before.digest, ...compared })
        .onConflictDoNothing();
    } catch (error) {
      log.warn({ err: error, api: after.api, version: after.version }, "two versions could not be compared");
    }
  }
}

async function uncompared({ sql }: Database): Promise<Pair[]> {
  const rows = await sql<VersionRow[]>`
    SELECT api, version, major, digest, document, published_at AS "publishedAt", registered_at AS "registeredAt" FROM contracts
    WHERE published_at IS NOT NULL OR digest IN (SELECT digest FROM deployments)
    ORDER BY api, string_to_array(version, '.')::int[], published_at IS NULL, registered_at`;
  const compared = await sql<{ key: string }[]>`SELECT digest || previous_digest AS key FROM change_log`;
  const known = new Set(compared.map(({ key }) => key));
  return rows.flatMap((after, index): Pair[] => {
    // Of what is published and what runs, what is published is what others were promised.
    const before = rows.slice(0, index).findLast(({ api, publishedAt }) => api === after.api && publishedAt !== null);
    if (before === undefined || before.digest === after.digest || known.has(after.digest + before.digest)) return [];
    return [{ before, after }];
  });
}

/** Every operation takes the part of a consumer, so that the comparison names those that a change concerns. */
async function changesBetween(before: VersionRow, after: VersionRow) {
  const operations = new Set(
    [...operationsOf(before.document), ...operationsOf(after.document)].map((each) => each.operationId),
  );
  const usage = [...operations].map((operation): Usage => ({ name: operation, api: after.api, operation }));
  const { requiredBump, changes } = await diffApart(before.document, after.document, { usage, api: after.api });
  const kept = changes.map(({ impact, message, pointer, consumers }): KeptChange => ({
    impact,
    message: message.slice(0, 500),
    pointer: pointer.slice(0, 400),
    operations: [...consumers],
  }));
  return { requiredBump, changes: kept };
}
