/** The adapter on a double of its own, for one test file. */
import { openDatabase } from "@tierline/kernel/db/connect";
import { testDatabase } from "@tierline/kernel/testing/database";
import pino from "pino";
import { sapS4 } from "../../src/adapters/sap-s4/sap-s4.ts";
import { openBackend, type OpenBackend } from "../../src/backend.ts";
import { booksUnderTest, type Erp } from "../../src/conformance/books-under-test.ts";
import { type SapDouble, sapMetadata, startSapDouble } from "./double.ts";

/** Why a test cannot run here; false if it can. */
export const missingMetadata: string | false =
  // eslint-disable-next-line node/no-process-env -- a test's environment, not the product's
  sapMetadata(process.env) === undefined ? "SAP's metadata is not here: set TIERLINE_SAP_METADATA" : false;

export interface SapBooks {
  readonly double: SapDouble;
  readonly backend: OpenBackend;
  readonly erp: Erp;
  /** The same books and the same register, as another process has them. */
  anotherProcess(): Promise<Erp>;
  levelOf(itemId: string, locationId: string): Promise<number>;
  stop(): Promise<void>;
}

/** Lists of the double break off after seven rows, so that every list is read in pages. */
export async function openSapBooks(): Promise<SapBooks> {
  const double = await startSapDouble({ pageSize: 7 });
  const migrations = new URL("../../src/db/migrations/", import.meta.url);
  const db = await openDatabase({ url: await testDatabase(), schema: "erp", source: "system/erp", migrations });
  const log = pino({ level: "silent" });
  const opened: OpenBackend[] = [];
  const open = async (): Promise<{ backend: OpenBackend; erp: Erp }> => {
    const backend = await openBackend(sapS4, { db, currency: "GBP", environment: double.settings, log });
    opened.push(backend);
    return { backend, erp: booksUnderTest(backend, log, () => undefined) };
  };
  const { backend, erp } = await open();
  return {
    double,
    backend,
    erp,
    anotherProcess: async () => (await open()).erp,
    levelOf: async (itemId, locationId) =>
      (await erp.listStockLevels({ query: { itemId, locationId } })).items[0]?.quantity ?? 0,
    stop: async () => {
      for (const each of opened) await each.stop();
      await db.close();
      await double.stop();
    },
  };
}
