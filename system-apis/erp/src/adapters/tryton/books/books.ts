/** What every operation is given. */
import type { Logger } from "pino";
import type { PostingRegister } from "../../../register/register.ts";
import type { TrytonClient } from "../client/client.ts";
import type { TrytonSettings } from "../settings.ts";
import type { Directory } from "./directory.ts";
import type { Lane, Lanes } from "./lane.ts";

export interface Books {
  readonly client: TrytonClient;
  readonly register: PostingRegister;
  readonly directory: Directory;
  readonly settings: TrytonSettings;
  /** ISO 4217: what the platform values its stock in; must be the company's. */
  readonly currency: string;
  readonly lanes: {
    /** Tryton makes a second product of the same code without a word: items are written one import after the other. */
    readonly items: Lane;
    /** Parties likewise wait for each other, so that a new customer's first two orders find one party. */
    readonly customers: Lane;
    /** What changes one order, by its reference: Tryton would let two deliveries take more than was ordered. */
    readonly orders: Lanes;
    /** Journal entries: one batch at a time is as fast as several, which would only wait for each other's locks. */
    readonly journal: Lane;
    /** Movements of stock likewise. */
    readonly stock: Lane;
  };
  readonly log: Logger;
}
