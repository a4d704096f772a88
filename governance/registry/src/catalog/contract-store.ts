/** Contracts in the database. */
import { digestOf } from "@tierline/kernel/api/digest";
import type postgres from "postgres";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { aboutOf, majorOfVersion, type ContractDocument } from "./contract-document.ts";

/** The database, or a transaction in it. */
interface Source {
  readonly sql: postgres.ISql;
}

export interface VersionRow {
  readonly api: string;
  readonly version: string;
  readonly major: number;
  readonly digest: string;
  readonly document: ContractDocument;
  readonly publishedAt: string | null;
  readonly registeredAt: string;
}

/** Keeps a document under its digest; the same one again changes nothing. Returns the digest. */
export async function keepContract({ sql }: Pick<Tx, "sql">, document: ContractDocument): Promise<string> {
  const digest = digestOf(document);
  const { version } = document.info;
  await sql`
    INSERT INTO contracts (digest, api, major, version, document)
    VALUES (${digest}, ${aboutOf(document).id}, ${majorOfVersion(version)}, ${version}, ${sql.json(document as never)})
    ON CONFLICT (digest) DO NOTHING`;
  return digest;
}

/** Publishes a version. Returns whether it is new; throws `conflict` when the version stands for another document. */
export async function publish(
  tx: Pick<Tx, "sql">,
  document: ContractDocument,
): Promise<{ digest: string; isNew: boolean }> {
  const { sql } = tx;
  const digest = await keepContract(tx, document);
  const { id } = aboutOf(document);
  const { version } = document.info;
  // Two that publish the same version at once are put in an order.
  await sql`SELECT pg_advisory_xact_lock(hashtext(${`tierline:registry:publish:${id}`}))`;
  const [published] = await sql<{ digest: string }[]>`
    SELECT digest FROM contracts WHERE api = ${id} AND version = ${version} AND published_at IS NOT NULL`;
  if (published !== undefined && published.digest !== digest) {
    throw new Problem("conflict", `${id} ${version} is published with another document: raise the version.`);
  }
  if (published !== undefined) return { digest, isNew: false };
  await sql`UPDATE contracts SET published_at = now() WHERE digest = ${digest}`;
  return { digest, isNew: true };
}

/**
 * The document in force of each major of each API: the highest version published, or the one registered last where none
 * is. By API and major.
 */
export async function currentContracts({ sql }: Source, api?: string): Promise<VersionRow[]> {
  return sql<VersionRow[]>`
    SELECT DISTINCT ON (api, major) api, version, major, digest, document,
      published_at AS "publishedAt", registered_at AS "registeredAt"
    FROM contracts ${api === undefined ? sql`` : sql`WHERE api = ${api}`}
    ORDER BY api, major, published_at IS NULL, string_to_array(version, '.')::int[] DESC, registered_at DESC`;
}

/** One version: as it was published, or else as it was registered last. Throws `not-found`. */
export async function findVersion({ sql }: Source, api: string, version: string): Promise<VersionRow> {
  const [row] = await sql<VersionRow[]>`
    SELECT api, version, major, digest, document, published_at AS "publishedAt", registered_at AS "registeredAt"
    FROM contracts WHERE api = ${api} AND version = ${version}
    ORDER BY published_at IS NULL, registered_at DESC LIMIT 1`;
  if (row === undefined) throw new Problem("not-found", `There is no version ${version} of ${api}.`);
  return row;
}
