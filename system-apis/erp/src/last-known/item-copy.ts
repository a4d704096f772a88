/**
 * A copy of a backend's items, with prices and costs, kept by polling for changes. What is asked of items is answered from it
 * while it is fresh, and, with its age, while the backend is away: nobody who sells waits for an ERP.
 */
import type { Database } from "@tierline/kernel/db/database";
import { ChangePoll, type ChangeQuery, type ChangeRun } from "@tierline/kernel/durable/change-poll";
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

const soonMs = 500;
const pageSize = 200;

const pollOf = (backend: string): string => `items of ${backend}`;

export class ItemCopy {
  readonly #options: ItemCopyOptions;
  readonly #poll: ChangePoll<Item>;
  #soon: NodeJS.Timeout | undefined;

  constructor(options: ItemCopyOptions) {
    this.#options = options;
    this.#poll = new ChangePoll({
      db: options.db,
      name: pollOf(options.backend.name),
      page: (query) => this.#page(query),
    });
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
  run(everything = false): Promise<ChangeRun | undefined> {
    return this.#poll.run({
      everything,
      keep: (items) => this.#keep(items),
      settle: (run) => this.#dropUnseen(run),
    });
  }

  /** Those of the items that were ever seen. */
  async find(itemIds: readonly string[]): Promise<ReadonlyMap<string, KnownItem>> {
    const { db, backend } = this.#options;
    const rows = await db.sql<{ item_id: string; item: Item; age_ms: number }[]>`
      SELECT k.item_id, k.item,
        (extract(epoch FROM now() - greatest(k.seen_at, p.read_at)) * 1000)::bigint AS age_ms
      FROM known_items k LEFT JOIN change_polls p ON p.name = ${pollOf(backend.name)}
      WHERE k.backend = ${backend.name} AND k.item_id = ANY(${[...itemIds]})`;
    return new Map(rows.map((row) => [row.item_id, { item: row.item, ageMs: Math.max(0, row.age_ms) }]));
  }

  /** They have changed: the next one to ask asks the backend. */
  async forget(itemIds: readonly string[]): Promise<void> {
    const { db, backend } = this.#options;
    await db.sql`DELETE FROM known_items WHERE backend = ${backend.name} AND item_id = ANY(${[...itemIds]})`;
  }

  async #page(changes: ChangeQuery) {
    const { backend, log } = this.#options;
    const input = { params: undefined, query: { limit: pageSize, ...changes }, body: undefined };
    return (await backend.background.listItems(backgroundContext(log, "erp.copy-items"), input as never)).body;
  }

  async #keep(items: readonly unknown[]): Promise<void> {
    const { db, backend } = this.#options;
    await db.sql`
      INSERT INTO known_items AS k (backend, item_id, item, seen_at)
      SELECT ${backend.name}, i->>'itemId', i, now() FROM jsonb_array_elements(${JSON.stringify(items)}::text::jsonb) AS i
      ON CONFLICT (backend, item_id) DO UPDATE SET item = excluded.item, seen_at = excluded.seen_at`;
  }

  async #dropUnseen({ full, began }: ChangeRun): Promise<void> {
    const { db, backend } = this.#options;
    if (!full) return;
    await db.sql`DELETE FROM known_items WHERE backend = ${backend.name} AND seen_at < ${began}::text::timestamptz`;
  }
}
