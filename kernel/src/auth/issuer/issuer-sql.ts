/** The issuer's connections: like all others they outlive the loss of the database, and say that it is away. */
import postgres from "postgres";
import type { ConnectionSettings } from "../../db/client.ts";
import { openPool } from "../../db/pool.ts";
import { asUnavailable } from "../../db/reach.ts";
import { Slots } from "../../db/slots.ts";
import { runTransaction } from "../../db/transaction.ts";

const connection = { application_name: "tierline issuer" };

/** Values cross as the driver has them. */
const open = (url: string, max: number, settings: ConnectionSettings, onclose: () => void): postgres.Sql =>
  postgres(url, { max, max_lifetime: null, onnotice: () => undefined, onclose, connection: { ...settings } });

/** A pool whose `begin` runs on a connection of its own. */
export function openIssuerSql(url: string): postgres.Sql {
  const pool = openPool(url, { maxConnections: 4, connection, open });
  const slots = new Slots(url, 1, connection, open);
  const begin = (work: (sql: postgres.TransactionSql) => Promise<unknown>) =>
    runTransaction(slots, { work }).catch((error: unknown) => {
      throw asUnavailable(error);
    });
  const end = async () => {
    await Promise.all([pool.end(), slots.end()]);
  };
  return new Proxy(pool, {
    get: (target, name): unknown => (name === "begin" ? begin : name === "end" ? end : Reflect.get(target, name)),
  });
}
