/** Sends what is due, in as many processes as there are: woken when something is kept, and looking by itself now and then. */
import type { Logger } from "pino";
import type { Database } from "@tierline/kernel/db/database";
import type { WebhooksConfig } from "../config.ts";
import type { Outcome } from "../target/outcome.ts";
import type { Message, Sender } from "../target/sender.ts";
import type { Vault } from "../target/vault.ts";
import { claim, release, type Claimed, type Share } from "./claim.ts";
import { conclude } from "./conclude.ts";
import { judgeEndpoint } from "./judge-endpoint.ts";
import { secretsOf } from "./secrets-of.ts";

export interface Courier {
  /** Something may be due now. */
  wake(): void;
  /** Ends once what is under way is concluded, or given back when that takes long. */
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

/** What is under way when the process is to end has so long. */
const graceMs = 2_000;

class Rounds implements Courier {
  readonly #options: CourierOptions;
  readonly #underWay = new Map<Claimed, Promise<void>>();
  readonly #stopping = new AbortController();
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
    this.wake();
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
    const patience = setTimeout(() => {
      this.#stopping.abort();
    }, graceMs);
    await Promise.all(this.#underWay.values());
    clearTimeout(patience);
  }

  async #look(): Promise<void> {
    const { db, log } = this.#options;
    const share = this.#share();
    if (share.most <= 0) return;
    try {
      for (const each of await claim(db, share)) this.#carry(each);
    } catch (error) {
      log.warn({ err: error }, "looking for webhooks that are due failed; it is tried again");
    }
  }

  #share(): Share {
    const { WEBHOOKS_CONCURRENCY: all, ...config } = this.#options.config;
    const failing = [...this.#underWay.keys()].filter((each) => each.failing).length;
    return {
      most: all - this.#underWay.size,
      mostFailing: Math.max(0, Math.ceil(all / 2) - failing),
      perEndpoint: config.WEBHOOKS_CONCURRENCY_PER_ENDPOINT,
      // Twice the time an attempt may take, and some for writing it down.
      seconds: (config.WEBHOOKS_TIMEOUT_MS * 2) / 1_000 + 5,
    };
  }

  #carry(claimed: Claimed): void {
    const carried = this.#deliver(claimed)
      .catch((error: unknown) => {
        // Its claim ends by itself.
        this.#options.log.warn({ err: error, deliveryId: claimed.deliveryId }, "what came of a webhook is not known");
      })
      .finally(() => {
        this.#underWay.delete(claimed);
        // What it held up (its key, its endpoint's share) may be due.
        this.wake();
      });
    this.#underWay.set(claimed, carried);
  }

  async #deliver(claimed: Claimed): Promise<void> {
    const { db, config } = this.#options;
    const outcome = await this.#attempt(claimed);
    if (outcome === undefined) {
      await release(db, claimed);
      return;
    }
    const known = await conclude(db, config.WEBHOOKS_RETRY_SECONDS, claimed, outcome);
    if (known) await judgeEndpoint(db, config.WEBHOOKS_DISABLE_HOURS, claimed, outcome);
  }

  /** Undefined when the process ends before there is one. */
  async #attempt(claimed: Claimed): Promise<Outcome | undefined> {
    const message = this.#messageOf(claimed);
    if (message === undefined) {
      const error = "Its secret cannot be read any more: give it a new one.";
      return { at: new Date().toISOString(), ms: 0, status: null, error, answer: null, retryAfter: null };
    }
    return this.#options.sender.send(message, this.#stopping.signal).catch((error: unknown) => {
      if (this.#stopping.signal.aborted) return undefined;
      throw error;
    });
  }

  /** Undefined where the installation has another key than the one that the secret was sealed with. */
  #messageOf(claimed: Claimed): Message | undefined {
    const { vault, log } = this.#options;
    const { url, deliveryId: id, payload } = claimed;
    try {
      return { url, id, secrets: secretsOf(vault, claimed), payload: JSON.stringify(payload) };
    } catch (error) {
      log.error({ err: error, endpointId: claimed.endpointId }, "the secret of an endpoint cannot be read");
      return undefined;
    }
  }
}
