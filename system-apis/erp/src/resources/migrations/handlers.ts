import type { Handlers } from "@tierline/kernel/api/operation";
import type { Desk } from "../../coexistence/desk.ts";
import type { migrationOperations } from "./contract.ts";
import { getCrossReference } from "./get-cross-reference.ts";
import { getMigration } from "./get-migration.ts";
import { listMigrationLog } from "./list-migration-log.ts";
import { listMigrations } from "./list-migrations.ts";
import { moveDomain } from "./move-domain.ts";
import { getParityReport, listParityReports, startParityReport } from "./parity-reports.ts";
import { retryMirroredWrites } from "./retry-mirrored-writes.ts";

/** The operations of migrations. */
export const migrationHandlers = (desk: Desk): Handlers<typeof migrationOperations, null> => ({
  listMigrations: listMigrations(desk),
  getMigration: getMigration(desk),
  moveDomain: moveDomain(desk),
  retryMirroredWrites: retryMirroredWrites(desk),
  startParityReport: startParityReport(desk),
  listParityReports: listParityReports(desk),
  getParityReport: getParityReport(desk),
  listMigrationLog: listMigrationLog(desk),
  getCrossReference: getCrossReference(desk),
});
