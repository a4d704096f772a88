import { Problem } from "@tierline/kernel/errors/problem";
import type { Call } from "../client/wire.ts";
import { unknownAmong } from "../items/read-items.ts";
import type { Tenant } from "../tenant.ts";

/** The refusal of lines whose items the books do not know, which names them; undefined if they know all. */
export async function unknownItems(
  tenant: Tenant,
  call: Call,
  lines: readonly { readonly itemId: string }[],
): Promise<Problem | undefined> {
  const unknown = await unknownAmong(
    tenant,
    call,
    lines.map(({ itemId }) => itemId),
  );
  if (unknown.length === 0) return undefined;
  const errors = lines.flatMap(({ itemId }, index) =>
    unknown.includes(itemId) ? [{ pointer: `/lines/${String(index)}/itemId`, detail: `${itemId} is not known` }] : [],
  );
  return new Problem("unknown-item", `Not known: ${unknown.slice(0, 10).join(", ")}.`, { errors: errors.slice(0, 20) });
}
