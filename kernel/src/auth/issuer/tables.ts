/** The tables of the embedded issuer, in the schema `identity`: what a Keycloak would keep in its own database. */
import type postgres from "postgres";

/** Any number, the same in every process: only one makes the tables. */
const setupLock = 7_310_402;

/** Makes schema and tables where they are missing. */
export async function prepareTables(sql: postgres.Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${setupLock})`;
    await tx`create schema if not exists identity`;
    await artifacts(tx);
    await tx`
      create table if not exists identity.clients (
        id uuid primary key,
        client_id text not null unique,
        enabled boolean not null,
        representation jsonb not null,
        secret_digest text not null,
        created_at timestamptz not null default now()
      )`;
    await tx`
      create table if not exists identity.people (
        id uuid primary key,
        email text not null,
        name text not null,
        company text,
        tenant text,
        roles text[] not null,
        password_hash text not null,
        password_temporary boolean not null,
        enabled boolean not null,
        created_at timestamptz not null default now()
      )`;
    // Of whom nobody said so yet: nothing is taken from them, and nothing of the house's is given.
    await tx`alter table identity.people add column if not exists email_verified boolean not null default false`;
    await tx`create unique index if not exists people_email on identity.people (lower(email))`;
    await tx`
      create table if not exists identity.attempts (
        key text primary key,
        count int not null,
        resets_at timestamptz not null
      )`;
    await tx`
      create table if not exists identity.signing_keys (
        kid text primary key,
        published jsonb not null,
        sealed text not null,
        signs_from timestamptz not null,
        withdrawn_at timestamptz
      )`;
  });
}

/** Codes, grants, sessions and refresh tokens: what oidc-provider keeps. */
async function artifacts(tx: postgres.TransactionSql): Promise<void> {
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
  await tx`create index if not exists artifacts_account on identity.artifacts ((payload->>'accountId'))`;
}

/** Deletes what has expired, `batch` rows of a table at a time, so that nobody waits for it; returns how many. */
export async function pruneTables(sql: postgres.Sql, batch = 1000): Promise<number> {
  let gone = 0;
  for (;;) {
    const artifacts = await sql`
      delete from identity.artifacts where (model, id) in (
        select model, id from identity.artifacts where expires_at < now() limit ${batch} for update skip locked)`;
    const attempts = await sql`
      delete from identity.attempts where key in (
        select key from identity.attempts where resets_at < now() limit ${batch} for update skip locked)`;
    gone += artifacts.count + attempts.count;
    if (artifacts.count < batch && attempts.count < batch) return gone;
  }
}
