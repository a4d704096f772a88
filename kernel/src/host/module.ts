/** The shape in which an API hands itself to the host. */
import type { Logger } from "pino";
import type postgres from "postgres";
import type { z } from "zod";
import type { ApiContract } from "../api/contract.ts";
import type { Contract, Handlers } from "../api/operation.ts";
import type { Directory } from "../auth/directory.ts";
import type { Client, ClientDescriptor } from "../client/client.ts";
import type { Database } from "../db/database.ts";
import type { Durable } from "../durable/durable.ts";
import type { WaitingWork } from "../model/waiting.ts";
import type { Consumer } from "../events/event.ts";
import type { OfferedTelling } from "../events/telling.ts";

type Clients<Calls extends Record<string, ClientDescriptor>> = {
  readonly [K in keyof Calls]: Calls[K] extends ClientDescriptor<infer Operations> ? Client<Operations> : never;
};

/** What the host gives an API to build itself from. */
export interface Room<Calls extends Record<string, ClientDescriptor>, Config> {
  readonly db: Database;
  readonly clients: Clients<Calls>;
  readonly config: Config;
  readonly durable: Durable;
  /** People and clients of the realm, for an API that declares `keepsDirectory`; every member throws for others. */
  readonly directory: Directory;
  /** A secret of this installation for one purpose of this API: the same in every process and after every start. */
  readonly secret: (purpose: string) => string;
  /** What the experience APIs of this platform tell applications, whichever process they are served by. */
  readonly tellings: readonly OfferedTelling[];
  readonly log: Logger;
}

/** What an API's `build` returns. */
export interface Built<C extends Contract, Deps> {
  readonly deps: Deps;
  readonly handlers: Handlers<C, Deps>;
  readonly consumers?: readonly Consumer[];
  /** Called once all APIs of the process are up: timers, sweepers. */
  readonly start?: () => Promise<void>;
  readonly stop?: () => Promise<void>;
}

/** An older major of an API: its contract, and handlers on the dependencies of the latest one. */
export interface Major {
  readonly contract: ApiContract;
  readonly handlers: Handlers<Contract, never>;
}

/** Declares an older major; its handlers are checked against its contract. They get what `build` gives the latest one's. */
export const major = <C extends Contract, Deps>(contract: ApiContract<C>, handlers: Handlers<C, Deps>): Major => ({
  contract,
  // Checked above, operation by operation; whoever only mounts a major need not know its operations.
  handlers: handlers as unknown as Handlers<Contract, never>,
});

/** The running half of an API. Exported by its `./app`. */
export interface ApiModule<
  C extends Contract = Contract,
  Calls extends Record<string, ClientDescriptor> = Record<string, ClientDescriptor>,
  Config = unknown,
  Deps = unknown,
> {
  readonly contract: ApiContract<C>;
  /** Majors still served beside it, on the same room. */
  readonly older?: readonly Major[];
  /** The APIs it calls, downward only; they become typed clients in the room. */
  readonly calls: Calls;
  /** Its own schema; left out by an API that keeps nothing. */
  readonly data?: {
    readonly schema: string;
    readonly migrations: URL;
    /** Work of its own that waits for another system, outside of durable work; asked on a connection to its schema. */
    readonly waiting?: (sql: postgres.Sql | postgres.TransactionSql) => Promise<WaitingWork[]>;
  };
  /** It makes people and clients of the realm: as its own client, which must have the roles for it there. */
  readonly keepsDirectory?: true;
  /** Parsed once from the environment by the host; every member is optional or has a default. */
  readonly config: z.ZodType<Config>;
  build(room: Room<Calls, Config>): Promise<Built<C, Deps>> | Built<C, Deps>;
}

/** Declares an API; the types of contract, clients and configuration flow into `build`. */
export function defineApi<C extends Contract, const Calls extends Record<string, ClientDescriptor>, Config, Deps>(
  module: ApiModule<C, Calls, Config, Deps>,
): ApiModule<C, Calls, Config, Deps> {
  return module;
}
