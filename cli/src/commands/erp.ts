import { Command } from "commander";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";
import { migrateCommand } from "./erp-migrate.ts";
import { erpUpCommand } from "./erp-up.ts";
import { erpVerifyCommand } from "./erp-verify.ts";

/** `tierline erp`: everything about the ERP behind system/erp. */
export function erpCommand(parts: Parts): Command {
  const command = new Command("erp").description(
    "the ERP behind system/erp: verify adapters, move from one to another",
  );
  command.addCommand(erpUpCommand(parts));
  command.addCommand(erpVerifyCommand(parts));
  command.addCommand(migrateCommand(parts));
  return withExamples(command, [
    ["erp up tryton", "a real ERP on this machine"],
    ["erp verify embedded", "run the conformance suite"],
    ["erp migrate status", "where every domain stands between two ERPs"],
  ]);
}
