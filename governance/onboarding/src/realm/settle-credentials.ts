/** Credentials at the identity server: revoked ones are deleted there, and those whose making was cut off are given up. */
import { and, eq, lt, sql } from "drizzle-orm";
import { credentials } from "../db/schema.ts";
import type { OnboardingDeps } from "../deps.ts";

type Deps = Pick<OnboardingDeps, "db" | "directory" | "log">;

/** Deletes one that no longer holds. Throws `unavailable` while the identity server is away. */
export async function endCredential({ db, directory }: Deps, credentialId: string): Promise<void> {
  await directory.deleteClient(credentialId);
  await db.orm
    .update(credentials)
    .set({ state: "revoked" })
    .where(and(eq(credentials.credentialId, credentialId), eq(credentials.state, "revoking")));
}

/** Ends those that nobody ended. Nobody has seen the secret of one that was being made an hour ago. */
export async function settleCredentials(deps: Deps): Promise<void> {
  await deps.db.orm
    .update(credentials)
    .set({ state: "revoking", revokedAt: sql`now()` as never })
    .where(and(eq(credentials.state, "making"), lt(credentials.createdAt, sql`now() - interval '1 hour'`)));
  const left = await deps.db.orm
    .select({ credentialId: credentials.credentialId })
    .from(credentials)
    .where(and(eq(credentials.state, "revoking"), lt(credentials.revokedAt, sql`now() - interval '5 seconds'`)))
    .limit(100);
  for (const { credentialId } of left) {
    await endCredential(deps, credentialId).catch((error: unknown) => {
      deps.log.warn({ err: error, credentialId }, "the identity server could not be told to delete a client");
    });
  }
}
