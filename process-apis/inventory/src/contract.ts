import type { ApiContract } from "@tierline/kernel/api/contract";
import { inventoryAdjusted, orderRecorded, returnAccepted } from "@tierline/kernel/model/events";
import * as adjustments from "./resources/adjustments/contract.ts";
import * as availability from "./resources/availability/contract.ts";
import * as booksLevels from "./resources/books-levels/contract.ts";
import * as exceptions from "./resources/exceptions/contract.ts";
import * as movedDocuments from "./resources/moved-documents/contract.ts";
import * as movements from "./resources/movements/contract.ts";
import * as positions from "./resources/positions/contract.ts";
import * as reservations from "./resources/reservations/contract.ts";

export const contract = {
  about: {
    tier: "process",
    name: "inventory",
    title: "Inventory",
    description: "Knows what stock there is and where, and promises each unit once.",
    version: "1.2.0",
    owner: "inventory",
    lifecycle: "active",
    authority: ["operational-stock"],
    slo: { availability: "99.95 %", p99Ms: 200 },
    dataClasses: ["internal"],
  },
  calls: ["system/erp@v1"],
  publishes: [inventoryAdjusted],
  consumes: [orderRecorded, returnAccepted],
  operations: {
    reserve: reservations.reserve,
    getReservation: reservations.getReservation,
    lookupReservations: reservations.lookupReservations,
    confirmReservation: reservations.confirmReservation,
    consumeReservation: reservations.consumeReservation,
    releaseReservation: reservations.releaseReservation,
    recordMovements: movements.recordMovements,
    listMovements: movements.listMovements,
    summarizeMovements: movements.summarizeMovements,
    listMovedUnits: movedDocuments.listMovedUnits,
    lookupMovedUnits: movedDocuments.lookupMovedUnits,
    listAdjustments: adjustments.listAdjustments,
    lookupAdjustments: adjustments.lookupAdjustments,
    listPositions: positions.listPositions,
    setSafetyStock: positions.setSafetyStock,
    verifyPositions: positions.verifyPositions,
    getAvailability: availability.getAvailability,
    listExceptions: exceptions.listExceptions,
    resolveException: exceptions.resolveException,
    listBooksLevels: booksLevels.listBooksLevels,
    readBooks: booksLevels.readBooks,
  },
} as const satisfies ApiContract;
