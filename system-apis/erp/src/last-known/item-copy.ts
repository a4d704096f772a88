/**
 * A copy of a backend's items, with prices and costs, kept by polling for changes. What is asked of items is answered from it
 * while it is fresh, and, with its age, while the backend is away: nobody who sells waits for an ERP.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "@tierline/kernel/db/database";
import { every } from "@tierline/kernel/durable/every";
import type { Logger } from "pino";
import type { OpenBackend } from "../backend.ts";
import { backgroundContext } from "../call-on.ts";
import type { Item } from "../resources/items/contract.ts";

export interface ItemCopyOptions {
  readonly db: Database;
  readonly backend: OpenBackend;
  /** Seconds between two polls. */
  readonly everySeconds: number;
  readonly log: Logger;
}

export interface KnownItem {
  readonly item: Item;
  /** Milliseconds since the copy was known to be true to the backend. */
  readonly ageMs: number;
}

/** What one run of copying did. */
export interface CopyRun {
  readonly full: boolean;
  readonly items: number;
}

/** Stamps are those of transactions that may commit late: the window of two polls overlaps by so much. */
const overlapMs = 300_000;
/** Deletions are invisible to who asks for changes. */
const fullEveryMs = 86_400_000;
const leaseSeconds = 300;
const soonMs = 500;
const pageSize = 200;

interface Progress {
  readonly watermark: string | null;
  readonly full_at: string | null;
}

export class ItemCopy {
  readonly #options: ItemCopyOptions;
  #soon: NodeJS.Timeout | undefined;

  constructor(options: ItemCopyOptions) {
    this.#options = options;
  }

  /** Copies now and then from now on; one process at a time. Returns how to stop. */
  start(): () => Promise<void> {
    const { everySeconds, log, backend } = this.#options;
    const stop = every(everySeconds * 1_000, log, `copying the items of ${backend.name}`, () => this.run());
    return async () => {
      clearTimeout(this.#soon);
      await stop();
    };
  }

  /** Copies what has changed in a moment: much may change at once. */
  soon(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      this.run().catch((error: unknown) => {
        this.#options.log.warn({ err: error }, "copying items failed; the next round will do it");
      });
    }, soonMs);
    this.#soon.unref();
  }

  /** Copies what has changed, or everything when that is due or asked for. Undefined while another process does it. */
  async run(everything = false): Promise<CopyRun | undefined> {
    const progress = await this.#lease();
    if (progress === undefined) return undefined;
    const due = progress.full_at === null || Date.parse(progress.full_at) < Date.now() - fullEveryMs;
    const full = everything || due || progress.watermark === null;
    try {
      return await this.#copy(full, progress.watermark);
    } finally {
      await this.#release();
    }
  }

  /** Those of the items that were ever seen. */
  async find(itemIds: readonly string[]): Promise<ReadonlyMap<string, KnownItem>> {
    const { db, backend } = this.#options;
    const rows = await db.sql<{ item_id: string; item: Item; age_ms: number }[]>`
      SELECT k.item_id, k.item,
        (extract(epoch FROM now() - greatest(k.seen_at, p.copied_at)) * 1000)::bigint AS age_ms
      FROM known_items k LEFT JOIN known_items_progress p USING (backend)
      WHERE k.backend = ${backend.name} AND k.item_id = ANY(${[...itemIds]})`;
    return new Map(rows.map((row) => [row.item_id, { item: row.item, ageMs: Math.max(0, row.age_ms) }]));
  }

  /** They have changed: the next one to ask asks the backend. */
  async forget(itemIds: readonly string[]): Promise<void> {
    const { db, backend } = this.#options;
    await db.sql`DELETE FROM known_items WHERE backend = ${backend.name} AND item_id = ANY(${[...itemIds]})`;
  }

  async #copy(full: boolean, watermark: string | null): Promise<CopyRun> {
    const began = new Date().toISOString();
    const since = full || watermark === null ? undefined : new Date(Date.parse(watermark) - overlapMs).toISOString();
    let [cursor, items, latest]: [string | undefined, number, string] = [undefined, 0, watermark ?? ""];
    do {
      const page = await this.#page(since, cursor);
      await this.#keep(page.items);
      items += page.items.length;
      for (const { changedAt } of page.items) if (Date.parse(changedAt) > Date.parse(latest || "0")) latest = changedAt;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    await this.#finish(full, began, latest === "" ? null : latest);
    return { full, items };
  }

  async #page(changedSince: string | undefined, cursor: string | undefined) {
    const { backend, log } = this.#options;
    const query = { limit: pageSize, changedSince, cursor };
    const input = { params: undefined, query, body: undefined };
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await backend.background.listItems(backgroundContext(log, "erp.copy-items"), input as never)).body;
      } catch (error) {
        // A page in the middle is worth another try; a backend that is away is left to the next run.
        if (attempt === 3) throw error;
        await wait(attempt * 500);
      }
    }
  }

  async #keep(items: readonly unknown[]): Promise<void> {
    const { db, backend } = this.#options;
    await db.sql`
      INSERT INTO known_items AS k (backend, item_id, item, seen_at)
      SELECT ${backend.name}, i->>'itemId', i, now() FROM jsonb_array_elements(${JSON.stringify(items)}::text::jsonb) AS i
      ON CONFLICT (backend, item_id) DO UPDATE SET item = excluded.item, seen_at = excluded.seen_at`;
  }

  async #finish(full: boolean, began: string, watermark: string | null): Promise<void> {
    const { db, backend } = this.#options;
    await db.sql`
      UPDATE known_items_progress SET watermark = ${watermark}::text::timestamptz, copied_at = ${began}::text::timestamptz,
        full_at = CASE WHEN ${full} THEN ${began}::text::timestamptz ELSE full_at END
      WHERE backend = ${backend.name}`;
    if (!full) return;
    await db.sql`DELETE FROM known_items WHERE backend = ${backend.name} AND seen_at < ${began}::text::timestamptz`;
  }

  async #lease(): Promise<Progress | undefined> {
    const { db, backend } = this.#options;
    const [progress] = await db.sql<Progress[]>`
      INSERT INTO known_items_progress AS p (backend, leased_until)
      VALUES (${backend.name}, now() + make_interval(secs => ${leaseSeconds}))
      ON CONFLICT (backend) DO UPDATE SET leased_until = excluded.leased_until WHERE p.leased_until < now()
      RETURNING watermark, full_at`;
    return progress;
  }

  async #release(): Promise<void> {
    const { db, backend } = this.#options;
    await db.sql`UPDATE known_items_progress SET leased_until = 'epoch' WHERE backend = ${backend.name}`;
  }
}
