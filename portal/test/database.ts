/** The platform's database, for what only time or an accident would change. */
import postgres from "postgres";
import type { Running } from "../../cli/test/running.ts";

export type OpenSql = postgres.Sql;

export const openDatabaseOf = ({ environment }: Running): OpenSql =>
  postgres(environment["DATABASE_URL"] ?? "", { max: 1, onnotice: () => undefined });
