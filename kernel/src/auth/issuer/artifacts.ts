/** Where the embedded issuer keeps codes, grants and sessions: one table in the schema `identity`, so that they survive a restart. */
import { errors, type Adapter, type AdapterFactory, type AdapterPayload } from "oidc-provider";
import type postgres from "postgres";

/** Any number, the same in every process: only one makes the table. */
const setupLock = 7_310_402;

/** Makes schema and table if they are missing. */
export async function prepareArtifacts(sql: postgres.Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${setupLock})`;
    await tx`create schema if not exists identity`;
    await tx`
      create table if not exists identity.artifacts (
        model text not null,
        id text not null,
        payload jsonb not null,
        grant_id text,
        user_code text,
        uid text,
        consumed_at timestamptz,
        expires_at timestamptz,
        primary key (model, id)
      )`;
    await tx`create index if not exists artifacts_grant on identity.artifacts (grant_id) where grant_id is not null`;
    await tx`create index if not exists artifacts_user_code on identity.artifacts (user_code) where user_code is not null`;
    await tx`create index if not exists artifacts_uid on identity.artifacts (uid) where uid is not null`;
    await tx`create index if not exists artifacts_expiry on identity.artifacts (expires_at) where expires_at is not null`;
  });
}

/** Deletes what has expired, at most `batch` rows; returns how many. */
export async function pruneArtifacts(sql: postgres.Sql, batch = 1000): Promise<number> {
  const gone = await sql`
    delete from identity.artifacts where (model, id) in (
      select model, id from identity.artifacts where expires_at < now() limit ${batch} for update skip locked)`;
  return gone.count;
}

interface Row {
  readonly payload: AdapterPayload;
  readonly consumed: number | null;
}

const payloadOf = (rows: readonly Row[]): AdapterPayload | undefined => {
  const [row] = rows;
  if (row === undefined) return undefined;
  return row.consumed === null ? row.payload : { ...row.payload, consumed: row.consumed };
};

/** The adapter oidc-provider asks for, one per model, on the given connection pool. */
export function artifactsOn(sql: postgres.Sql): AdapterFactory {
  const columns = sql`payload, extract(epoch from consumed_at)::int as consumed`;
  return (model): Adapter => ({
    async upsert(id, payload, expiresIn) {
      const expiry = expiresIn === undefined ? sql`null` : sql`now() + make_interval(secs => ${expiresIn})`;
      await sql`
        insert into identity.artifacts (model, id, payload, grant_id, user_code, uid, expires_at)
        values (${model}, ${id}, ${sql.json(payload as postgres.JSONValue)}, ${payload.grantId ?? null},
                ${payload.userCode ?? null}, ${payload.uid ?? null}, ${expiry})
        on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
          user_code = excluded.user_code, uid = excluded.uid, expires_at = excluded.expires_at`;
    },
    async find(id) {
      return payloadOf(
        await sql<Row[]>`select ${columns} from identity.artifacts where model = ${model} and id = ${id}`,
      );
    },
    async findByUid(uid) {
      return payloadOf(
        await sql<Row[]>`select ${columns} from identity.artifacts where model = ${model} and uid = ${uid}`,
      );
    },
    async findByUserCode(code) {
      return payloadOf(
        await sql<Row[]>`select ${columns} from identity.artifacts where model = ${model} and user_code = ${code}`,
      );
    },
    async consume(id) {
      const used = await sql`
        update identity.artifacts set consumed_at = now() where model = ${model} and id = ${id} and consumed_at is null`;
      // Two requests with one code can both have read it as unused; the database decides which was first.
      if (used.count === 0) throw new errors.InvalidGrant(`${model} already used`);
    },
    async destroy(id) {
      await sql`delete from identity.artifacts where model = ${model} and id = ${id}`;
    },
    async revokeByGrantId(grantId) {
      await sql`delete from identity.artifacts where grant_id = ${grantId}`;
    },
  });
}
