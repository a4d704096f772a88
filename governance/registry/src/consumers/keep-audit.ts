/** `audit.recorded.v1`: one audit log for what is changed in several APIs. */
import type { Database } from "@tierline/kernel/db/database";
import type { Consumer } from "@tierline/kernel/events/event";
import { auditRecorded } from "@tierline/kernel/model/events";
import { appendEntry } from "../audit/write-audit.ts";
import { heard } from "../db/schema.ts";

/** An event that comes again is told by its id. */
export function keepAudit(db: Database): Consumer {
  return {
    name: "registry.keep-audit",
    types: [auditRecorded],
    handle: async (events) => {
      for (const { id, correlationId, data } of events) {
        const entry = auditRecorded.data.parse(data);
        await db.transaction(async (tx) => {
          const first = await tx.orm.insert(heard).values({ eventId: id }).onConflictDoNothing().returning();
          if (first.length > 0) await appendEntry(tx, { ...entry, correlationId });
        });
      }
    },
  };
}
