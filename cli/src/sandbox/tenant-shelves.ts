/**
 * Gives each tenant of a sandbox its places, and fills their shelves up to what the sample has: before its first call, and again
 * with the first call of each day (UTC), so that whoever has sold out tries on tomorrow.
 */
import type { CallSource } from "@tierline/kernel/api/context";
import { systemSource } from "@tierline/kernel/api/system-source";
import { everyRow } from "@tierline/kernel/client/every-row";
import { Problem } from "@tierline/kernel/errors/problem";
import { ownPlace } from "./own-places.ts";
import { readSample, type SamplePlace, type Shelves } from "./sample.ts";

type Movements = Parameters<Shelves["inventory"]["recordMovements"]>[1]["body"]["movements"];

const patienceMs = 10_000;
/** Who tells the ledger of it; its keys make a repeat, from whichever process, change nothing. */
const source = "sandbox";

export class TenantShelves {
  readonly #shelves: Shelves;
  readonly #now: () => Date;
  #day = "";
  /** Of today: those whose shelves are full, and what others wait for. */
  #tenants = new Map<string, Promise<void> | "filled">();
  #sample: Promise<SamplePlace[]> | undefined;

  constructor(shelves: Shelves, now: () => Date = () => new Date()) {
    this.#shelves = shelves;
    this.#now = now;
  }

  /** Undefined when it was done today; concurrent first calls wait for the same. Rejects with `unavailable`, and is tried again. */
  fill(tenant: string): Promise<void> | undefined {
    const now = this.#now();
    const day = now.toISOString().slice(0, 10);
    if (day !== this.#day) [this.#day, this.#tenants] = [day, new Map()];
    const tenants = this.#tenants;
    const known = tenants.get(tenant);
    if (known !== undefined) return known === "filled" ? undefined : known;
    const filling = this.#fill(tenant, now).then(
      () => void tenants.set(tenant, "filled"),
      (cause: unknown) => {
        tenants.delete(tenant);
        throw new Problem("unavailable", "The sample data of this application is not at hand just now.", {
          retryAfterSeconds: 2,
          cause,
        });
      },
    );
    tenants.set(tenant, filling);
    return filling;
  }

  async #fill(tenant: string, now: Date): Promise<void> {
    const from = systemSource("sandbox.fill-shelves", patienceMs);
    const movements = await Promise.all((await this.#read(from)).map((place) => this.#lacking(place, tenant, now)));
    const body = { movements: movements.flat() };
    if (body.movements.length === 0) return;
    const { results } = await this.#shelves.inventory.recordMovements(from, { body });
    const refused = results.find(
      // Another process has filled that shelf today.
      ({ status, problem }) => status === "rejected" && problem?.kind !== "conflict",
    );
    if (refused !== undefined) throw new Error(`${refused.reference}: ${refused.problem?.detail ?? "rejected"}`);
  }

  #read(from: CallSource): Promise<SamplePlace[]> {
    this.#sample ??= readSample(this.#shelves, from).catch((error: unknown) => {
      this.#sample = undefined;
      throw error;
    });
    return this.#sample;
  }

  /** Makes sure of one place, and says what its shelves lack. */
  async #lacking({ location, units }: SamplePlace, tenant: string, now: Date): Promise<Movements> {
    const { erp, inventory } = this.#shelves;
    const from = systemSource("sandbox.fill-shelves", patienceMs);
    const locationId = ownPlace(location.locationId, tenant);
    // Nobody stands in a sandbox's store to hand over what was ordered: goods leave by themselves everywhere.
    const details = { name: location.name, kind: location.kind, fulfillment: "automatic" } as const;
    await erp.putLocation(from, { params: { locationId }, body: details });
    const held = await everyRow((cursor) =>
      inventory.listPositions(from, { query: { locationId, limit: 200, cursor } }),
    );
    const onHand = new Map(held.map((position) => [position.itemId, position.onHand]));
    const occurredAt = now.toISOString();
    return [...units].flatMap(([itemId, most]) => {
      const quantity = most - (onHand.get(itemId) ?? 0);
      const sourceKey = `${occurredAt.slice(0, 10)}#${itemId}/${locationId}`;
      const movement = { itemId, locationId, quantity, source, sourceKey, occurredAt, reason: "sample stock" };
      return quantity > 0 ? [{ type: "receipt" as const, ...movement }] : [];
    });
  }
}
