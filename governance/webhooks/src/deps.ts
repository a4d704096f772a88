import type { Logger } from "pino";
import type { Context } from "@tierline/kernel/api/context";
import type { Database } from "@tierline/kernel/db/database";
import type { OfferedTelling } from "@tierline/kernel/events/telling";
import type { WebhooksConfig } from "./config.ts";
import type { Sender } from "./target/sender.ts";
import type { Vault } from "./target/vault.ts";

/** What the handlers of webhooks work with. */
export interface WebhooksDeps {
  readonly db: Database;
  readonly config: WebhooksConfig;
  readonly sender: Sender;
  readonly vault: Vault;
  /** What experience APIs tell applications. */
  readonly tellings: readonly OfferedTelling[];
  /** Says that something is due now. */
  readonly wake: () => void;
  readonly log: Logger;
}

export type WebhooksContext = Context<WebhooksDeps>;
