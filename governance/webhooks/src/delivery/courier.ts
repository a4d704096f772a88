/** Sends what is due, in as many processes as there are: woken when something is kept, and looking by itself now and then. */
import type { Logger } from "pino";
import type { Database } from "@tierline/kernel/db/database";
import type { WebhooksConfig } from "../config.ts";
import type { Sender } from "../target/sender.ts";
import type { Vault } from "../target/vault.ts";
import { claim, type Claimed } from "./claim.ts";
import { conclude } from "./conclude.ts";
import { secretsOf } from "./secrets-of.ts";

export interface Courier {
  /** Something may be due now. */
  wake(): void;
  /** Ends once what is under way is concluded. */
  stop(): Promise<void>;
}

interface CourierOptions {
  readonly db: Database;
  readonly sender: Sender;
  readonly vault: Vault;
  readonly config: WebhooksConfig;
  readonly log: Logger;
}

export function startCourier(options: CourierOptions): Courier {
  const courier = new Rounds(options);
  courier.start();
  return courier;
}

class Rounds implements Courier {
  readonly #options: CourierOptions;
  readonly #underWay = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(options: CourierOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.wake();
    }, this.#options.config.WEBHOOKS_POLL_MS);
  }

  wake(): void {
    if (this.#stopped) return;
    if (this.#round !== undefined) {
      this.#again = true;
      return;
    }
    this.#round = this.#look().finally(() => {
      this.#round = undefined;
      if (!this.#again) return;
      this.#again = false;
      this.wake();
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#round;
    await Promise.all(this.#underWay);
  }

  async #look(): Promise<void> {
    const { db, config, log } = this.#options;
    const free = config.WEBHOOKS_CONCURRENCY - this.#underWay.size;
    if (free <= 0) return;
    try {
      // Twice the time an attempt may take, and some for writing it down.
      const seconds = (config.WEBHOOKS_TIMEOUT_MS * 2) / 1_000 + 10;
      const perEndpoint = config.WEBHOOKS_CONCURRENCY_PER_ENDPOINT;
      for (const each of await claim(db, { most: free, perEndpoint, seconds })) this.#carry(each);
    } catch (error) {
      log.warn({ err: error }, "looking for webhooks that are due failed; it is tried again");
    }
  }

  #carry(claimed: Claimed): void {
    const carried = this.#deliver(claimed)
      .catch((error: unknown) => {
        this.#options.log.warn({ err: error, deliveryId: claimed.deliveryId }, "a webhook could not be sent");
      })
      .finally(() => {
        this.#underWay.delete(carried);
        // What it held up (its key, its endpoint's share) may be due.
        this.wake();
      });
    this.#underWay.add(carried);
  }

  async #deliver(claimed: Claimed): Promise<void> {
    const { db, sender, vault, config } = this.#options;
    const outcome = await sender.send({
      url: claimed.url,
      id: claimed.deliveryId,
      secrets: secretsOf(vault, claimed),
      payload: JSON.stringify(claimed.payload),
    });
    await conclude(db, config, claimed, outcome);
  }
}
