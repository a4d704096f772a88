/** Whose endpoints somebody may touch: a person's team's, or the calling application's own. */
import { and, eq, type SQL } from "drizzle-orm";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { applications, endpoints } from "../db/schema.ts";
import type { WebhooksContext } from "../deps.ts";

type Asked = Pick<WebhooksContext, "principal" | "origin">;
type Reader = Pick<Tx, "orm">;

/** The condition on rows of `applications` that are the asking party's own. */
export function ownApplications({ origin, principal }: Asked): SQL {
  const { kind, tenant, clientId } = origin ?? principal;
  // A person's tenant is their team; whoever has none is a tenant that no application belongs to.
  return kind === "person" ? eq(applications.teamId, tenant) : eq(applications.applicationId, clientId);
}

/** Throws `not-found` for an application of somebody else, as for one that does not exist. */
export async function checkOwn({ orm }: Reader, asked: Asked, applicationId: string): Promise<void> {
  const [row] = await orm
    .select()
    .from(applications)
    .where(and(eq(applications.applicationId, applicationId), ownApplications(asked)));
  if (row === undefined) throw new Problem("not-found", `There is no application ${applicationId} of yours.`);
}

/** Throws `conflict` for an application that is suspended: nothing is sent for it. */
export async function checkActive({ orm }: Reader, applicationId: string): Promise<void> {
  const [row] = await orm.select().from(applications).where(eq(applications.applicationId, applicationId));
  if (row?.active !== true) throw new Problem("conflict", "The application is suspended: nothing is sent for it.");
}

/** Throws `conflict` for an endpoint to which nothing is sent just now, and says why. */
export async function checkSending(reader: Reader, { state, applicationId }: EndpointRow): Promise<void> {
  if (state === "unverified") throw new Problem("conflict", "The endpoint has not been verified: do that first.");
  if (state === "disabled") throw new Problem("conflict", "The endpoint is disabled: switch it on first.");
  await checkActive(reader, applicationId);
}

export type EndpointRow = typeof endpoints.$inferSelect;

/** One's own endpoint. Throws `not-found`. */
export async function ownEndpoint(
  { orm }: Reader,
  asked: Asked,
  endpointId: string,
  options: { readonly lock?: true } = {},
): Promise<EndpointRow> {
  const query = orm
    .select({ endpoint: endpoints })
    .from(endpoints)
    .innerJoin(applications, eq(applications.applicationId, endpoints.applicationId))
    .where(and(eq(endpoints.endpointId, endpointId), ownApplications(asked)));
  const [row] = options.lock === true ? await query.for("update", { of: endpoints }) : await query;
  if (row === undefined) throw new Problem("not-found", `There is no endpoint ${endpointId} of yours.`);
  return row.endpoint;
}
