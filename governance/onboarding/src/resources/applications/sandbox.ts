/** What an application in the sandbox is: a tenant of its own, with the rights of a shop and the plan of somebody who tries. */
import { sql } from "drizzle-orm";
import { newId } from "@tierline/kernel/model/ids";
import type { applications } from "../../db/schema.ts";
import type { OnboardingConfig } from "../../config.ts";

/** The scopes of the APIs that partners are offered. */
const scopes = ["storefront:read", "storefront:write"];

/** When it expires, counted from now. */
export const sandboxEnd = ({ ONBOARDING_SANDBOX_DAYS: days }: OnboardingConfig) =>
  sql`now() + make_interval(days => ${days}::int)` as never;

/** A new sandbox application, of a team or of nobody yet. */
export function sandboxApplication(
  name: string,
  teamId: string | null,
  config: OnboardingConfig,
): typeof applications.$inferInsert {
  const applicationId = newId("app");
  return {
    applicationId,
    teamId,
    name,
    environment: "sandbox",
    plan: "sandbox",
    tenant: applicationId,
    scopes,
    allowedAddresses: [],
    expiresAt: sandboxEnd(config),
  };
}
