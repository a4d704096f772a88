/** Registers the contracts that were published as files with the release that starts. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { principalNamed } from "@tierline/kernel/auth/principal";
import type { Database } from "@tierline/kernel/db/database";
import { isProblem } from "@tierline/kernel/errors/problem";
import { writeAudit, type Asked } from "../audit/write-audit.ts";
import { aboutOf, ContractDocument } from "./contract-document.ts";
import { publish } from "./contract-store.ts";

/** As whom the release publishes. */
const release: Asked = {
  principal: principalNamed("release", { kind: "api" }),
  origin: null,
  correlationId: "release",
};

/**
 * Publishes what `<folder>/<tier>-<name>/<version>.json` says and is not published yet. A file that cannot be used is logged and left: the registry
 * answers without it.
 */
export async function importPublished(db: Database, folder: string, log: Logger): Promise<void> {
  for (const file of await filesOf(folder)) {
    try {
      const document = ContractDocument.parse(JSON.parse(await readFile(file, "utf8")));
      await db.transaction(async (tx) => {
        const { isNew, digest } = await publish(tx, document);
        const detail = { version: document.info.version, digest };
        if (isNew) await writeAudit(tx, release, { action: "publishContract", subject: aboutOf(document).id, detail });
      });
    } catch (error) {
      const reason = isProblem(error) ? error.message : "it is no contract of ours";
      log.error({ err: error, file }, `a published contract was left out: ${reason}`);
    }
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter(
      (entry) => entry.isFile() && /^\d+\.\d+\.\d+\.json$/.test(entry.name) && !entry.parentPath.includes("events"),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
