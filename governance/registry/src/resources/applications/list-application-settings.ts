import { reply, type Input } from "@tierline/kernel/api/operation";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { listApplications } from "./list-applications.ts";

/** The same rows, with nothing in them that is not enforced. */
export async function listApplicationSettings(
  ctx: RegistryContext,
  { query }: Input<typeof contract.listApplicationSettings>,
) {
  const { body } = await listApplications(ctx, { params: undefined, query, body: undefined });
  const items = body.items.map(({ clientId, plan, allowedAddresses, status, revokedCredentials }) => ({
    clientId,
    plan,
    allowedAddresses,
    status,
    revokedCredentials,
  }));
  return reply(200, { items, nextCursor: body.nextCursor });
}
