/** A connection that only listens (LISTEN), and is opened again for as long as it takes when it is lost. */
import { pulseOf } from "@tierline/kernel/db/pulse";
import postgres from "postgres";

export interface Ears {
  close(): Promise<void>;
}

const againMs = 1_000;

/** Hears a channel from when this resolves. What is said while the connection is lost is not heard. Rejects if it cannot be opened at first. */
export async function openEars(url: string, channel: string, hear: (payload: string) => void): Promise<Ears> {
  let closed = false;
  let present: postgres.Sql | undefined;
  let timer: NodeJS.Timeout | undefined;

  const open = async () => {
    const sql = postgres(url, {
      max: 1,
      max_lifetime: null,
      fetch_types: false,
      onnotice: () => undefined,
      connection: { application_name: "tierline limits" },
      // postgres.js hands every NOTIFY to it, but its types know `listen` only, which does not tell when a connection is lost.
      ...({ onnotify: (_channel: string, payload: string) => hear(payload) } as object),
      onclose: () => {
        if (closed || present !== sql) return;
        present = undefined;
        sql.end({ timeout: 0 }).catch(() => undefined);
        later();
      },
    });
    present = sql;
    await sql`LISTEN ${sql(channel)}`;
  };
  const later = () => {
    if (closed || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      open().catch(() => {
        present = undefined;
        later();
      });
    }, againMs);
  };

  await open();
  // A frozen server closes nothing, and nothing would be heard of it any more.
  const unfollow = pulseOf(url).follow({
    lost: () => {
      present?.end({ timeout: 0 }).catch(() => undefined);
      present = undefined;
      later();
    },
  });
  return {
    close: async () => {
      closed = true;
      await unfollow();
      clearTimeout(timer);
      await present?.end({ timeout: 1 }).catch(() => undefined);
    },
  };
}
