import type { Logger } from "pino";
import type { Context } from "@tierline/kernel/api/context";
import type { Directory } from "@tierline/kernel/auth/directory";
import type { Client } from "@tierline/kernel/client/client";
import type { Database } from "@tierline/kernel/db/database";
import type { operations as RegistryOperations } from "@tierline/openapi/clients/governance-registry.v1";
import type { operations as WebhooksOperations } from "@tierline/openapi/clients/governance-webhooks.v1";
import type { OnboardingConfig } from "./config.ts";

/** What the handlers of onboarding work with. */
export interface OnboardingDeps {
  readonly db: Database;
  readonly directory: Directory;
  readonly registry: Client<RegistryOperations>;
  readonly webhooks: Client<WebhooksOperations>;
  readonly config: OnboardingConfig;
  readonly log: Logger;
}

export type OnboardingContext = Context<OnboardingDeps>;
