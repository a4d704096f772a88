/** Puts coexistence together. Without a second backend the port is the one backend's own, and nothing here runs. */
import type { Database } from "@tierline/kernel/db/database";
import { StartError } from "@tierline/kernel/config/config";
import type { Logger } from "pino";
import type { OpenBackend } from "../backend.ts";
import { domainOf, type BookOperation, type ErpPort } from "../port.ts";
import { Domain } from "../resources/migrations/domain.ts";
import type { Desk } from "./desk.ts";
import { MirrorLane } from "./mirror/mirror-lane.ts";
import { Moves } from "./moves/moves.ts";
import type { Room } from "./room.ts";
import { routed } from "./routing/router.ts";
import { Runner } from "./runner.ts";
import type { CoexistenceSettings } from "./settings.ts";
import { ShadowReads } from "./shadow/shadow-reads.ts";
import { Sides } from "./sides.ts";
import { servingOf } from "./stages.ts";

export interface CoexistenceOptions {
  readonly db: Database;
  readonly main: OpenBackend;
  readonly beside?: OpenBackend | undefined;
  readonly settings: CoexistenceSettings;
  readonly log: Logger;
}

export interface Coexistence {
  /** What serves the API. */
  readonly port: ErpPort;
  readonly desk: Desk;
  /** Who serves an operation's domain, as far as this process has seen. */
  servingFor(operationId: BookOperation): OpenBackend;
  /** Every backend that serves a domain. */
  serving(): Promise<readonly OpenBackend[]>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Resolves when this process has nothing left to do just now. For tests. */
  idle(): Promise<void>;
}

/** Throws a `StartError` when a domain is with a backend that is not open. */
export async function openCoexistence(options: CoexistenceOptions): Promise<Coexistence> {
  const { db, main, beside } = options;
  const moves = new Moves(db.sql, main.name);
  for (const { domain, oldBackend, newBackend } of (await moves.all()).values()) {
    const missing = [oldBackend, newBackend].find(
      (name) => name !== null && name !== main.name && name !== beside?.name,
    );
    if (missing !== undefined && missing !== null) {
      throw new StartError(`TIERLINE_ERP_BESIDE: the domain ${domain} is with ${missing}, which is not open.`);
    }
  }
  return beside === undefined ? alone(options, moves) : together(options, new Sides(main, beside), moves);
}

function alone({ db, main, settings }: CoexistenceOptions, moves: Moves): Coexistence {
  return {
    port: main.port,
    desk: { db, main: main.name, sides: undefined, moves, settings, wake: () => undefined },
    servingFor: () => main,
    serving: () => Promise.resolve([main]),
    start: () => Promise.resolve(),
    stop: () => main.stop(),
    idle: () => Promise.resolve(),
  };
}

function together({ db, settings, log }: CoexistenceOptions, sides: Sides, moves: Moves): Coexistence {
  const lanes = new Map<string, MirrorLane>();
  const room: Room = { sql: db.sql, sides, moves, settings, log, nudge: (target) => lanes.get(target)?.nudge() };
  for (const { name } of sides.both) lanes.set(name, new MirrorLane(room, name));
  const shadow = new ShadowReads(room);
  const runner = new Runner(room, [...lanes.values()], shadow);
  const wake = () => {
    runner.wake();
  };
  return {
    port: routed(room, shadow),
    desk: { db, main: sides.main.name, sides, moves, settings, wake },
    servingFor: (operationId) => sides.named(servingOf(moves.last(domainOf[operationId]))),
    serving: async () => {
      // Whether the books answer can be asked when the platform's own database does not.
      await moves.recent("items").catch(() => undefined);
      const names = Domain.options.map((domain) => servingOf(moves.last(domain)));
      return sides.both.filter(({ name }) => names.includes(name));
    },
    start: () => {
      runner.start();
      return Promise.resolve();
    },
    stop: async () => {
      await runner.stop();
      await Promise.all(sides.both.map((backend) => backend.stop()));
    },
    idle: () => runner.idle(),
  };
}
