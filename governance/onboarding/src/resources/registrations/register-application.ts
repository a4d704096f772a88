import { createHmac } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import type { OnboardingConfig } from "../../config.ts";
import { applications } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { recordApplication } from "../../record-application.ts";
import { digestOf, newCode } from "../../secrets.ts";
import { shownApplication, shownCredential } from "../applications/own-application.ts";
import { sandboxApplication } from "../applications/sandbox.ts";
import { beginCredential, issueCredential } from "../credentials/issue-credential.ts";
import type * as contract from "./contract.ts";

export async function registerApplication(
  ctx: OnboardingContext,
  { body }: Input<typeof contract.registerApplication>,
) {
  const { db, config } = ctx.deps;
  const registeredFrom = await pseudonym(ctx, body.address);
  let claimCode: string | null = null;
  const begun = await db.once(ctx, async (tx) => {
    await refuseTooMany(tx, registeredFrom, config);
    claimCode = newCode();
    const claim = { contact: body.contact, registeredFrom, claimHash: digestOf(claimCode) };
    const [row] = await tx.orm
      .insert(applications)
      .values({ ...sandboxApplication(body.name, null, config), ...claim })
      .returning();
    if (row === undefined) throw new Error("An insert returns its row.");
    const credential = await beginCredential(tx, row.applicationId);
    await recordApplication(tx, row.applicationId, ctx);
    const detail = { name: row.name, credentialId: credential.credentialId };
    await recordAudit(tx, ctx, { action: "registerApplication", subject: row.applicationId, detail });
    return { application: shownApplication(row), credential: shownCredential(credential) };
  });
  const { application, credential } = begun;
  const clientSecret = await issueCredential(ctx.deps, credential.credentialId, claimCode === null);
  return reply(201, {
    application: { ...application, credentials: [credential] },
    credential: { ...credential, clientId: credential.credentialId, clientSecret },
    claimCode,
  });
}

/** One registration is counted at a time, so that the limits hold. */
async function refuseTooMany(tx: Tx, registeredFrom: string, config: OnboardingConfig): Promise<void> {
  await tx.sql`SELECT pg_advisory_xact_lock(hashtext('tierline:onboarding:registrations'))`;
  const lately = sql`created_at > now() - interval '1 hour'`;
  const here = await tx.orm.$count(applications, and(eq(applications.registeredFrom, registeredFrom), lately));
  const all = await tx.orm.$count(applications, and(sql`registered_from IS NOT NULL`, lately));
  if (here < config.ONBOARDING_REGISTRATIONS_PER_ADDRESS && all < config.ONBOARDING_REGISTRATIONS_PER_HOUR) return;
  throw new Problem("too-many-requests", "Too many registrations within an hour: sign up in the portal, or wait.", {
    retryAfterSeconds: 3_600,
  });
}

/** A keyed hash of the address: enough to count by, and nothing to find somebody with. */
async function pseudonym({ deps: { db } }: OnboardingContext, address: string): Promise<string> {
  const [row] = await db.sql<{ salt: string }[]>`SELECT salt FROM salts WHERE purpose = 'registrations'`;
  if (row === undefined) throw new Error("The salt is missing.");
  return createHmac("sha256", row.salt).update(address).digest("hex");
}
