/** `application.changed.v1`: partners' applications are made in governance/onboarding; what is enforced for them is kept here. */
import { sql } from "drizzle-orm";
import type { Database } from "@tierline/kernel/db/database";
import type { Consumer } from "@tierline/kernel/events/event";
import { applicationChanged } from "@tierline/kernel/model/events";
import { applications } from "../db/schema.ts";

/** In order by application, and each event says the whole: repeating one changes nothing. */
export function followApplications(db: Database): Consumer {
  return {
    name: "registry.follow-applications",
    types: [applicationChanged],
    handle: async (events) => {
      for (const event of events) {
        const { clientId, ...settings } = applicationChanged.data.parse(event.data);
        await db.orm
          .insert(applications)
          .values({ clientId, ...settings })
          .onConflictDoUpdate({ target: applications.clientId, set: { ...settings, updatedAt: sql`now()` } });
      }
    },
  };
}
