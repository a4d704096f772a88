/** What the rest of the platform hears of an application, written in the transaction of its change. */
import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Tx } from "@tierline/kernel/db/database";
import { occurred } from "@tierline/kernel/events/event";
import { applicationChanged } from "@tierline/kernel/model/events";
import { applications, credentials, teams } from "./db/schema.ts";
import type { OnboardingContext } from "./deps.ts";

/** Tokens live five minutes; what is revoked is named for longer than that. */
const namedFor = sql`interval '10 minutes'`;

/** For the run-time policy: the application as it is at the end of this transaction. Call it after the change. */
export async function recordApplication(
  tx: Tx,
  applicationId: string,
  { correlationId }: Pick<OnboardingContext, "correlationId">,
): Promise<void> {
  const [row] = await tx.orm
    .select({ application: applications, team: teams.name })
    .from(applications)
    .leftJoin(teams, eq(teams.teamId, applications.teamId))
    .where(eq(applications.applicationId, applicationId));
  if (row === undefined) throw new Error(`There is no application ${applicationId} to tell of.`);
  const { application, team } = row;
  const revoked = await tx.orm
    .select({ credentialId: credentials.credentialId })
    .from(credentials)
    .where(
      and(
        eq(credentials.applicationId, applicationId),
        inArray(credentials.state, ["revoking", "revoked"]),
        gt(credentials.revokedAt, sql`now() - ${namedFor}`),
      ),
    )
    .orderBy(desc(credentials.revokedAt))
    .limit(100);
  await tx.emit([
    occurred(
      applicationChanged,
      {
        clientId: applicationId,
        name: application.name,
        tenant: application.tenant,
        owner: team ?? "registered itself",
        team: application.teamId,
        plan: application.plan,
        scopes: application.scopes,
        allowedAddresses: application.allowedAddresses,
        status: application.state === "active" ? "active" : "suspended",
        revokedCredentials: revoked.map(({ credentialId }) => credentialId),
      },
      { correlationId },
    ),
  ]);
}
