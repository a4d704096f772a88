import type { Problem } from "@tierline/kernel/errors/problem";
import { unknownItems } from "../../../rules/unknown-items.ts";
import type { Call } from "../client/wire.ts";
import { unknownAmong } from "../items/read-items.ts";
import type { Tenant } from "../tenant.ts";

/** The refusal of lines whose items the books do not know, which names them; undefined if they know all. */
export async function lookForItems(
  tenant: Tenant,
  call: Call,
  lines: readonly { readonly itemId: string }[],
): Promise<Problem | undefined> {
  const items = lines.map(({ itemId }) => itemId);
  const unknown = await unknownAmong(tenant, call, items);
  return unknown.length === 0 ? undefined : unknownItems(lines, unknown);
}
