/** Why two sides differ, as far as the mirror knows. */
import type postgres from "postgres";
import type { Domain } from "../../resources/migrations/domain.ts";
import { deliveryKey, levelKey } from "./listings.ts";

export type Cause = "not-mirrored-yet" | "refused" | "missing" | "only-in-the-new" | "differs";

export interface Known {
  readonly cause: "not-mirrored-yet" | "refused";
  /** What the target said. */
  readonly detail: string | null;
}

interface Row {
  readonly operation: string;
  readonly state: "intended" | "ready" | "refused";
  readonly input: Input;
  readonly problem: { readonly kind: string; readonly detail: string } | null;
}

interface Input {
  readonly kind?: string;
  readonly reference?: string;
  readonly params?: { readonly reference?: string };
  readonly body?: {
    readonly locationId?: string;
    readonly fromLocationId?: string;
    readonly toLocationId?: string;
    readonly salesOrderReference?: string | null;
    readonly entries?: readonly { readonly reference: string }[];
    readonly items?: readonly { readonly itemId: string }[];
    readonly movements?: readonly { readonly itemId: string; readonly locationId: string }[];
    readonly lines?: readonly { readonly itemId: string }[];
  };
}

const mostRows = 5_000;

/** What the mirror still has or was refused, by the keys of the rows it concerns. A refusal says more than a wait. */
export async function causesIn(sql: postgres.Sql, domain: Domain): Promise<ReadonlyMap<string, Known>> {
  const rows = await sql<Row[]>`
    SELECT operation, state, input, problem FROM mirrored_writes
    WHERE domain = ${domain} AND state IN ('intended', 'ready', 'refused')
    ORDER BY state = 'refused', sequence LIMIT ${mostRows}`;
  const known = new Map<string, Known>();
  for (const { operation, state, input, problem } of rows) {
    const detail = problem === null ? null : `${problem.kind}: ${problem.detail}`;
    const cause = state === "refused" ? "refused" : "not-mirrored-yet";
    for (const key of keysOf(operation, input)) known.set(key, { cause, detail });
  }
  return known;
}

/** The rows of the report that a mirrored write concerns. */
function keysOf(operation: string, { kind, reference, params, body = {} }: Input): string[] {
  if (operation === "copy") return [kind === "delivery" ? deliveryKey(reference ?? "") : (reference ?? "")];
  if (operation === "postDelivery") return [deliveryKey(params?.reference ?? ""), body.salesOrderReference ?? ""];
  if (body.movements !== undefined) return body.movements.map((each) => levelKey(each.itemId, each.locationId));
  if (operation === "postStockTransfer" || operation === "postStockCount") {
    const places = [body.locationId, body.fromLocationId, body.toLocationId].filter((place) => place !== undefined);
    return places.flatMap((place) => (body.lines ?? []).map(({ itemId }) => levelKey(itemId, place)));
  }
  if (body.entries !== undefined) return body.entries.map((entry) => entry.reference);
  if (body.items !== undefined) return body.items.map((item) => item.itemId);
  return params?.reference === undefined ? [] : [params.reference];
}
