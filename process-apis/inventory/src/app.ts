import { itemCatalog } from "@tierline/kernel/client/item-catalog";
import { defineApi } from "@tierline/kernel/host/module";
import { systemErp } from "@tierline/openapi/clients/system-erp.v1";
import { Books } from "./books/read-books.ts";
import { InventoryConfig } from "./config.ts";
import { recordSales } from "./consumers/record-sales.ts";
import { restockReturns } from "./consumers/restock-returns.ts";
import { contract } from "./contract.ts";
import type { InventoryDeps } from "./deps.ts";
import { Ledger } from "./ledger/ledger.ts";
import { buffersOf } from "./policy/buffers.ts";
import { expireHolds } from "./promises/expire-holds.ts";
import { PromiseLane } from "./promises/lane.ts";
import { listAdjustments } from "./resources/adjustments/list-adjustments.ts";
import { lookupAdjustments } from "./resources/adjustments/lookup-adjustments.ts";
import { getAvailability } from "./resources/availability/get-availability.ts";
import { listBooksLevels } from "./resources/books-levels/list-books-levels.ts";
import { readBooks } from "./resources/books-levels/read-books.ts";
import { listExceptions } from "./resources/exceptions/list-exceptions.ts";
import { resolveException } from "./resources/exceptions/resolve-exception.ts";
import { listMovedUnits } from "./resources/moved-documents/list-moved-units.ts";
import { lookupMovedUnits } from "./resources/moved-documents/lookup-moved-units.ts";
import { listMovements } from "./resources/movements/list-movements.ts";
import { recordMovements } from "./resources/movements/record-movements.ts";
import { summarizeMovements } from "./resources/movements/summarize-movements.ts";
import { listPositions } from "./resources/positions/list-positions.ts";
import { setSafetyStock } from "./resources/positions/set-safety-stock.ts";
import { verifyPositions } from "./resources/positions/verify-positions.ts";
import { confirmReservation } from "./resources/reservations/confirm-reservation.ts";
import { consumeReservation } from "./resources/reservations/consume-reservation.ts";
import { getReservation } from "./resources/reservations/get-reservation.ts";
import { lookupReservations } from "./resources/reservations/lookup-reservations.ts";
import { releaseReservation } from "./resources/reservations/release-reservation.ts";
import { reserve } from "./resources/reservations/reserve.ts";

/** What an item is changes rarely: a minute is fresh enough. */
const itemFreshMs = 60_000;

export const app = defineApi({
  contract,
  calls: { erp: systemErp },
  data: { schema: "inventory", migrations: new URL("./db/migrations/", import.meta.url) },
  config: InventoryConfig,
  build: ({ db, clients, config, log }) => {
    const buffers = buffersOf(config);
    const ledger = new Ledger(db);
    const lane = new PromiseLane({ db, buffers, log });
    const books = new Books({
      db,
      ledger,
      erp: clients.erp,
      graceSeconds: config.INVENTORY_BOOKS_GRACE_SECONDS,
      log,
    });
    const catalog = itemCatalog(clients.erp, itemFreshMs, db);
    const deps: InventoryDeps = { db, config, buffers, ledger, lane, books, catalog };
    let stops: (() => Promise<void>)[] = [];
    return {
      deps,
      handlers: {
        reserve,
        getReservation,
        lookupReservations,
        confirmReservation,
        consumeReservation,
        releaseReservation,
        recordMovements,
        listMovements,
        summarizeMovements,
        listMovedUnits,
        lookupMovedUnits,
        listAdjustments,
        lookupAdjustments,
        listPositions,
        setSafetyStock,
        verifyPositions,
        getAvailability,
        listExceptions,
        resolveException,
        listBooksLevels,
        readBooks,
      },
      consumers: [recordSales(ledger), restockReturns(ledger)],
      start: () => {
        const { INVENTORY_SWEEP_SECONDS: sweep, INVENTORY_BOOKS_SECONDS: follow } = config;
        stops = [expireHolds(db, lane, sweep, log), ...(follow === 0 ? [] : [books.follow(follow)])];
        return Promise.resolve();
      },
      stop: async () => {
        await Promise.all(stops.map((stop) => stop()));
        await lane.idle();
      },
    };
  },
});
