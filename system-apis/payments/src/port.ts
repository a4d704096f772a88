/** The port: what a payment provider must do to stand behind this API. Its method is the operation's handler. */
import type { Handlers } from "@tierline/kernel/api/operation";
import type { Built, Room } from "@tierline/kernel/host/module";
import type { PaymentsConfig } from "./config.ts";
import type { operations } from "./contract.ts";

export type Operations = typeof operations;
export type PaymentsPort = Handlers<Operations, null>;
export type PaymentsRoom = Room<Record<never, never>, PaymentsConfig>;

/** One provider. It keeps the provider's words, errors and idempotency to itself. */
export interface PaymentsAdapter {
  /** As in TIERLINE_PAYMENTS. */
  readonly name: string;
  open(room: PaymentsRoom): Built<Operations, null>;
}
