import { reply } from "@tierline/kernel/api/operation";
import { currentContracts } from "../../catalog/contract-store.ts";
import { aboutOf } from "../../catalog/contract-document.ts";
import type { RegistryContext } from "../../deps.ts";

/** From the latest major of each API that has not been retired. */
export async function getAuthorityMap(ctx: RegistryContext) {
  const claims = new Map<string, Map<string, string>>();
  for (const { api, document } of await currentContracts(ctx.deps.db)) {
    const { authority, owner, lifecycle } = aboutOf(document);
    if (lifecycle === "retired") continue;
    for (const domain of authority) {
      const claimants = claims.get(domain) ?? new Map<string, string>();
      claims.set(domain, claimants.set(api, owner));
    }
  }
  const domains = [...claims]
    .map(([domain, claimants]) => ({
      domain,
      authorities: [...claimants].map(([api, owner]) => ({ api, owner })),
      conflict: claimants.size > 1,
    }))
    .sort((a, b) => (a.domain < b.domain ? -1 : 1));
  return reply(200, { domains });
}
