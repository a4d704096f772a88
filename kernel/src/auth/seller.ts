/** Whose rows a caller may touch: its tenant's always, and its own channel's unless it works for the whole retailer. */
import type { Context } from "../api/context.ts";

export interface Seller {
  readonly tenant: string;
  /** The channel of the client at the start of the chain. A channel never names itself in a body. */
  readonly channel: string;
  /** Operators, and APIs of the process tier at work on their own, see all channels of the tenant. */
  readonly seesAll: boolean;
}

/**
 * Whether an API of the process tier is at work for nobody: it has the ids that it asks for from events, which are of every tenant.
 */
export const isOnItsOwn = ({ origin, principal }: Pick<Context<unknown>, "origin" | "principal">): boolean =>
  origin === null && principal.kind === "api" && principal.clientId.startsWith("process/");

export function sellerOf({ origin, principal }: Pick<Context<unknown>, "origin" | "principal">): Seller {
  const { tenant, channel } = origin ?? principal;
  const seesAll =
    principal.kind === "api" ? !principal.clientId.startsWith("experience/") : principal.roles.has("operator");
  return { tenant, channel, seesAll };
}

/** True when the seller may see a row of this tenant and channel. */
export const maySee = (seller: Seller, row: { readonly tenant: string; readonly channel: string }): boolean =>
  row.tenant === seller.tenant && (seller.seesAll || row.channel === seller.channel);
