/** The number of a movement's document in SQL, written as the index `movements_by_number` has it. */
import type postgres from "postgres";

/** The source key without the number of a line at its end. */
export const numberOf = (sql: postgres.Sql, alias: "m" | "o") =>
  sql`regexp_replace(${sql(alias)}.source_key, '#[0-9]+$', '')`;

export const needsDocument = (sql: postgres.Sql, alias: "m" | "o") =>
  sql`${sql(alias)}.type IN ('sale', 'pick', 'return')`;
