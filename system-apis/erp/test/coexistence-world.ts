/** Two sets of embedded books, each on a database of its own, behind one API: `old` serves, `new` lies beside. */
import { setTimeout as wait } from "node:timers/promises";
import { after } from "node:test";
import pino from "pino";
import { openDatabase, type OpenDatabase } from "@tierline/kernel/db/connect";
import { defineApi } from "@tierline/kernel/host/module";
import { anyone, openApi } from "@tierline/kernel/testing/open-api";
import { testDatabase } from "@tierline/kernel/testing/database";
import { embedded } from "../src/adapters/embedded/embedded.ts";
import { app } from "../src/app.ts";
import { openBackend, type OpenBackend } from "../src/backend.ts";
import { backgroundContext } from "../src/call-on.ts";
import { type Coexistence, openCoexistence } from "../src/coexistence/open.ts";
import type { CoexistenceSettings } from "../src/coexistence/settings.ts";
import { contract } from "../src/contract.ts";
import { coexistenceHandlers } from "../src/handlers.ts";
import type { Domain } from "../src/resources/migrations/domain.ts";

export const log = pino({ level: "silent" });

/** Nothing waits; what became of a write is looked up only where a test says so. */
const quick: CoexistenceSettings = {
  parityPercent: 100,
  shadowPercent: 100,
  backfillAfterMs: 0,
  settleAfterMs: 3_600_000,
  pollMs: 20,
  mirrorConcurrency: 4,
};

const migrations = new URL("../src/db/migrations/", import.meta.url);

const openBooks = async (name: string, db: OpenDatabase): Promise<OpenBackend> => {
  const environment = { TIERLINE_ERP_FAULTS: "on" };
  return { ...(await openBackend(embedded, { db, currency: "GBP", environment, log })), name };
};

export async function openWorld(given: Partial<CoexistenceSettings> = {}) {
  const settings = { ...quick, ...given };
  const databaseUrl = await testDatabase();
  const besideDb = await openDatabase({ url: await testDatabase(), schema: "erp", source: "system/erp", migrations });
  after(() => besideDb.close());
  const beside = await openBooks("new", besideDb);
  const made: { main: OpenBackend; coexistence: Coexistence }[] = [];
  const module = defineApi({
    ...app,
    contract,
    build: async ({ db }) => {
      const main = await openBooks("old", db as OpenDatabase);
      const coexistence = await openCoexistence({ db, main, beside, settings, log });
      made.push({ main, coexistence });
      // Not started: work is done when a test wakes it.
      return { deps: null, handlers: coexistenceHandlers(main, coexistence), stop: () => coexistence.stop() };
    },
  });
  const open = () => openApi(module, { databaseUrl });
  const erp = await open();
  const [first] = made;
  if (first === undefined) throw new Error("The API was built.");
  const { main, coexistence } = first;
  return {
    erp,
    old: main,
    new: beside,
    coexistence,
    settings,
    oldSql: erp.db.sql,
    newSql: besideDb.sql,
    /** A second process on the same databases. */
    another: async () => {
      const api = await open();
      const latest = made.at(-1);
      if (latest === undefined) throw new Error("The API was built.");
      return { erp: api, coexistence: latest.coexistence };
    },
    ctx: () => backgroundContext(log, "test"),
    move: (domain: Domain, to: Parameters<typeof erp.call.moveDomain>[0]["body"]["to"], body = {}) =>
      erp.call.moveDomain({ params: { domain }, body: { to, ...body } }, { principal: anyone({ subject: "ada" }) }),
    /** Until nothing is left to mirror or copy, of this domain or of all. */
    calm: (domain?: Domain) => calm(erp.db, coexistence, domain),
    /** Makes a parity report. */
    compare: async (domain: Domain) => {
      const { reportId } = await erp.call.startParityReport({ params: { domain } });
      for (;;) {
        await coexistence.idle();
        const report = await erp.call.getParityReport({ params: { domain, reportId } });
        if (report.endedAt !== null) return report;
        coexistence.desk.wake();
      }
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

const patienceMs = 5_000;

async function calm({ sql }: OpenDatabase, coexistence: Coexistence, domain?: Domain): Promise<void> {
  const giveUp = Date.now() + patienceMs;
  for (;;) {
    coexistence.desk.wake();
    await coexistence.idle();
    const left = await sql<{ what: string }[]>`
      SELECT key || ' ' || operation || ' ' || coalesce(problem->>'detail', '') AS what FROM mirrored_writes
      WHERE state IN ('intended', 'ready') ${domain === undefined ? sql`` : sql`AND domain = ${domain}`}
      UNION ALL SELECT domain || ' ' || coalesce(detail, '') FROM domain_backfills
      WHERE state <> 'done' ${domain === undefined ? sql`` : sql`AND domain = ${domain}`}`;
    if (left.length === 0) return;
    if (Date.now() > giveUp) throw new Error(`It does not calm down: ${left.map(({ what }) => what).join("; ")}`);
    await wait(10);
  }
}

/** Into the stage, with everything that was there before copied. */
export async function shadow(world: World, ...domains: readonly Domain[]): Promise<void> {
  for (const domain of domains) await world.move(domain, "shadow");
  for (const domain of domains) await world.calm(domain);
}
