/** `application.changed.v1`: which applications there are, whose they are, and which of them are to be told nothing. */
import type { Database } from "@tierline/kernel/db/database";
import type { Consumer } from "@tierline/kernel/events/event";
import { applicationChanged } from "@tierline/kernel/model/events";
import { applications } from "../db/schema.ts";

/** In order by application, and each event says the whole: repeating one changes nothing. */
export function followApplications({ orm }: Database): Consumer {
  return {
    name: "webhooks.follow-applications",
    types: [applicationChanged],
    handle: async (events) => {
      for (const event of events) {
        const { clientId, team, status, scopes = null } = applicationChanged.data.parse(event.data);
        const known = { teamId: team, active: status === "active", scopes };
        await orm
          .insert(applications)
          .values({ applicationId: clientId, ...known })
          .onConflictDoUpdate({ target: applications.applicationId, set: known });
      }
    },
  };
}
