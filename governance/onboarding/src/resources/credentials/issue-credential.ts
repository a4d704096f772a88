/** A credential: a row here first, then a client at the identity server, then it holds. Its secret is in no row. */
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { applications, credentials } from "../../db/schema.ts";
import type { OnboardingDeps } from "../../deps.ts";
import { newSecret } from "../../secrets.ts";
import type { ApplicationRow, CredentialRow } from "../applications/own-application.ts";

/** The row of a credential that is being made, in the transaction. */
export async function beginCredential(tx: Tx, applicationId: string): Promise<CredentialRow> {
  const [row] = await tx.orm
    .insert(credentials)
    .values({ credentialId: newId("key"), applicationId })
    .returning();
  if (row === undefined) throw new Error("An insert returns its row.");
  return row;
}

/**
 * Makes the client and says the secret, this once: null when somebody was told it before. A process that died in between leaves a credential whose
 * secret nobody knows: after half a minute, longer than any request takes, a repeated request makes it again. Throws `unavailable`
 * before that, and while the identity server is away.
 */
export async function issueCredential(
  { db, directory }: Pick<OnboardingDeps, "db" | "directory">,
  credentialId: string,
  isRepeated: boolean,
): Promise<string | null> {
  const found = await find(db, credentialId);
  if (found.credential.state !== "making") return null;
  if (isRepeated && Date.now() - Date.parse(found.credential.createdAt) < patienceMs) {
    throw new Problem("unavailable", "The credential is being made: try again.", { retryAfterSeconds: 5 });
  }
  const secret = newSecret(found.application.environment);
  await directory.putClient({ ...clientOf(found.application), clientId: credentialId, secret });
  const holds = await db.orm
    .update(credentials)
    .set({ state: "active" })
    .where(and(eq(credentials.credentialId, credentialId), eq(credentials.state, "making")))
    .returning();
  // Retired meanwhile: the sweep deletes the client.
  return holds.length === 0 ? null : secret;
}

const patienceMs = 30_000;

async function find({ orm }: Pick<Tx, "orm">, credentialId: string) {
  const [row] = await orm
    .select({ credential: credentials, application: applications })
    .from(credentials)
    .innerJoin(applications, eq(applications.applicationId, credentials.applicationId))
    .where(eq(credentials.credentialId, credentialId));
  if (row === undefined) throw new Error(`The credential ${credentialId} is missing.`);
  return row;
}

/** What its tokens say; see governance/realm for the claims. */
const clientOf = ({ applicationId, name, scopes, tenant, plan, environment }: ApplicationRow) => ({
  name,
  scopes,
  claims: { application: applicationId, tenant, channel: applicationId, plan, environment },
});

/** Credentials of one application that hold at once. */
const most = 3;

/** Throws `conflict` for an application that may have no further credential. It must be locked. */
export async function refuseFurther(tx: Tx, { applicationId, state }: ApplicationRow): Promise<void> {
  if (state !== "active") throw new Problem("conflict", `The application is ${state}.`);
  const holding = await tx.orm.$count(
    credentials,
    and(eq(credentials.applicationId, applicationId), sql`state IN ('making', 'active')`),
  );
  if (holding >= most) {
    throw new Problem("conflict", `The application has ${String(holding)} credentials: revoke one first.`);
  }
}
