/**
 * Where the embedded issuer keeps codes, grants and sessions, so that they survive a restart. Ids are kept as digests: a refresh
 * token, code or session cookie is its own id, and who reads the table must not be able to use it.
 */
import { hash } from "node:crypto";
import { errors, type Adapter, type AdapterPayload } from "oidc-provider";
import type postgres from "postgres";

interface Row {
  readonly payload: AdapterPayload;
  readonly consumed: number | null;
}

const digest = (id: string): string => hash("sha256", id, "base64url");

const payloadOf = ([row]: readonly Row[], id?: string): AdapterPayload | undefined =>
  row && {
    ...row.payload,
    ...(id === undefined ? {} : { jti: id }),
    ...(row.consumed === null ? {} : { consumed: row.consumed }),
  };

/** The adapter of one of oidc-provider's models, on the given connection pool. */
export function artifactsOn(sql: postgres.Sql): (model: string) => Adapter {
  const columns = sql`payload, extract(epoch from consumed_at)::int as consumed`;
  return (model) => ({
    async upsert(id, { jti: _, ...payload }, expiresIn) {
      const expiry = expiresIn === undefined ? sql`null` : sql`now() + make_interval(secs => ${expiresIn})`;
      await sql`
        insert into identity.artifacts (model, id, payload, grant_id, user_code, uid, expires_at)
        values (${model}, ${digest(id)}, ${sql.json(payload as postgres.JSONValue)}, ${payload.grantId ?? null},
                ${payload.userCode ?? null}, ${payload.uid ?? null}, ${expiry})
        on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
          user_code = excluded.user_code, uid = excluded.uid, expires_at = excluded.expires_at`;
    },
    async find(id) {
      const rows = await sql<Row[]>`
        select ${columns} from identity.artifacts where model = ${model} and id = ${digest(id)}`;
      return payloadOf(rows, id);
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
        update identity.artifacts set consumed_at = now()
        where model = ${model} and id = ${digest(id)} and consumed_at is null`;
      // Two requests with one code can both have read it as unused; the database decides which was first.
      if (used.count === 0) throw new errors.InvalidGrant(`${model} already used`);
    },
    async destroy(id) {
      await sql`delete from identity.artifacts where model = ${model} and id = ${digest(id)}`;
    },
    async revokeByGrantId(grantId) {
      await sql`delete from identity.artifacts where grant_id = ${grantId}`;
    },
  });
}

/**
 * Ends a person's sessions: nothing that was signed for them can be refreshed or redeemed any more, and no sign-in whose password was good is
 * carried on.
 */
export async function endSessions(sql: postgres.Sql, personId: string): Promise<void> {
  await sql`
    delete from identity.artifacts
    where payload->>'accountId' = ${personId}
       or (model = 'Interaction' and (payload->'result'->'login'->>'accountId' = ${personId}
                                      or payload->'result'->'choosing'->>'personId' = ${personId}))`;
}
