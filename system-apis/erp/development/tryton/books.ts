/** The adapter's books on a Tryton that was brought up, behind the whole API: for tests and for measuring. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@tierline/kernel/db/connect";
import { startEmbedded } from "@tierline/kernel/db/embedded";
import { freePort } from "@tierline/kernel/db/free-port";
import { pino } from "pino";
import { tryton } from "../../src/adapters/tryton/tryton.ts";
import { openBackend, type OpenBackend } from "../../src/backend.ts";
import { booksUnderTest, type Erp } from "../../src/conformance/books-under-test.ts";
import type { HttpWire } from "../../src/conformance/case.ts";
import { openHttpWire } from "../../src/conformance/http-wire.ts";
import { bringUpTryton } from "./up.ts";

export interface TrytonBooks {
  /** Calls through the API: requests and answers are checked against the contract. */
  readonly erp: Erp;
  /** The same books opened once more, as another process would have them: its own login, its own lanes. */
  readonly other: Erp;
  readonly backend: OpenBackend;
  /** What lies between {@link erp} and Tryton: answers can be lost there. The other books go straight. */
  readonly wire: HttpWire;
  /** Tryton forgets all logins. */
  endSessions(): Promise<void>;
  close(): Promise<void>;
}

/** Brings one up in a folder of its own, with an empty adapter store, and opens the books. */
export async function openTrytonBooks(log: (message: string) => void): Promise<TrytonBooks> {
  const home = await mkdtemp(join(tmpdir(), "tierline-tryton-"));
  const running = await bringUpTryton({ home: join(home, "tryton"), port: await freePort(), log });
  const postgres = await startEmbedded({ home: join(home, "tierline"), fsync: false });
  const migrations = new URL("../../src/db/migrations/", import.meta.url);
  const db = await openDatabase({ url: postgres.url, schema: "erp", source: "system/erp", migrations });
  const quiet = pino({ level: "silent" });
  const open = (environment: Readonly<Record<string, string>>) =>
    openBackend(tryton, { db, currency: "GBP", environment, log: quiet });
  const { settings } = running;
  const wire = await openHttpWire(settings["TIERLINE_ERP_TRYTON_URL"] ?? "", { endpoint: "TIERLINE_ERP_TRYTON_URL" });
  const backend = await open({ ...settings, TIERLINE_ERP_TRYTON_URL: wire.url });
  const second = await open(settings);
  const callerOf = (each: OpenBackend): Erp => booksUnderTest(each, quiet, () => undefined);
  return {
    erp: callerOf(backend),
    other: callerOf(second),
    backend,
    wire,
    endSessions: () => running.endSessions(),
    close: async () => {
      await Promise.all([backend.stop(), second.stop()]);
      await wire.close();
      await db.close();
      await postgres.stop();
      await running.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
