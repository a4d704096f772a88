/** Applications of the asking person's team. An application of another team is not there, whoever asks. */
import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { applications, credentials } from "../../db/schema.ts";
import type { Membership } from "../../membership.ts";
import type { Application, Credential } from "./contract.ts";

export type ApplicationRow = typeof applications.$inferSelect;
export type CredentialRow = typeof credentials.$inferSelect;

export const ofTeam = ({ teamId }: Membership, applicationId: string): SQL | undefined =>
  and(eq(applications.applicationId, applicationId), eq(applications.teamId, teamId));

const missing = (applicationId: string) =>
  new Problem("not-found", `There is no application ${applicationId} of your team.`);

/** The application. Throws `not-found`. */
export async function ownApplication(
  { orm }: Pick<Tx, "orm">,
  membership: Membership,
  applicationId: string,
): Promise<ApplicationRow> {
  const [row] = await orm.select().from(applications).where(ofTeam(membership, applicationId));
  if (row === undefined) throw missing(applicationId);
  return row;
}

/** The same, not to be changed by anybody else before the transaction ends. */
export async function lockedApplication(
  tx: Tx,
  membership: Membership,
  applicationId: string,
): Promise<ApplicationRow> {
  const [row] = await tx.orm.select().from(applications).where(ofTeam(membership, applicationId)).for("update");
  if (row === undefined) throw missing(applicationId);
  return row;
}

/** Credentials by application, latest first. */
export async function credentialsOf(
  { orm }: Pick<Tx, "orm">,
  applicationIds: readonly string[],
): Promise<Map<string, CredentialRow[]>> {
  const rows =
    applicationIds.length === 0
      ? []
      : await orm
          .select()
          .from(credentials)
          .where(inArray(credentials.applicationId, [...applicationIds]))
          .orderBy(desc(credentials.credentialId));
  return Map.groupBy(rows, ({ applicationId }) => applicationId);
}

/** A credential as its team sees it: one on its way out no longer holds. */
export const shownCredential = ({
  credentialId,
  state,
  createdAt,
  revokedAt,
}: CredentialRow): z.output<typeof Credential> => ({
  credentialId,
  state: state === "revoking" || state === "revoked" ? "revoked" : "active",
  createdAt,
  revokedAt,
});

/** Revoked ones that are still shown. */
const shownRevoked = 5;

/** An application as its team sees it. A credential whose secret nobody has seen is not shown. */
export function shownApplication(
  { applicationId, name, environment, plan, state, allowedAddresses, scopes, createdAt, expiresAt }: ApplicationRow,
  its: readonly CredentialRow[] = [],
): z.output<typeof Application> {
  const shown = its.filter(({ state }) => state !== "making").map(shownCredential);
  const holding = shown.filter(({ state }) => state === "active");
  const revoked = shown.filter(({ state }) => state === "revoked").slice(0, shownRevoked);
  return {
    applicationId,
    name,
    environment,
    plan,
    state,
    allowedAddresses,
    scopes,
    createdAt,
    expiresAt,
    credentials: [...holding, ...revoked],
  };
}

/** The application as it is at this moment of the transaction, with its credentials. */
export async function shownNow(tx: Pick<Tx, "orm">, row: ApplicationRow): Promise<z.output<typeof Application>> {
  const its = await credentialsOf(tx, [row.applicationId]);
  return shownApplication(row, its.get(row.applicationId));
}
