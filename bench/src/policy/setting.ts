/** Servers and load generator of the policy benchmark, each a process of its own, and the requests that are sent. */
import { basePath } from "@tierline/kernel/api/about";
import { createForge } from "@tierline/kernel/auth/forge";
import { startTestServer, type TestServer } from "@tierline/kernel/testing/server";
import type { Progress } from "../figure.ts";
import { startChild, type Child } from "../processes/child.ts";
import { short } from "../report/table.ts";
import { checkout } from "../tiers/order.ts";
import { about } from "./contract.ts";
import type { Round, RoundResult, Sent } from "./load.ts";
import type { CounterOptions } from "./serve-counter.ts";

export const plan = "bench";
const connections = 32;
const seconds = 2;
const rounds = 9;
const tokenCount = 64;

export interface Target {
  readonly name: string;
  readonly origin: string;
  readonly requests: readonly Sent[];
}

const forge = createForge();

/** RS256 tokens of as many clients, good for an hour. */
const tokens = () =>
  Array.from({ length: tokenCount }, (_, at) =>
    forge.sign({
      azp: `client-${String(at)}`,
      plan,
      scope: "counter:read counter:write",
      exp: Math.floor(Date.now() / 1_000) + 3_600,
    }),
  );

export class Setting {
  readonly #children: Child[] = [];
  #database: TestServer | undefined;
  readonly #load = this.#start("./load.ts");

  #start(module: string): Child {
    const child = startChild(new URL(module, import.meta.url));
    this.#children.push(child);
    return child;
  }

  /** Hono alone, asked for one path. */
  async bare(path: string): Promise<Target> {
    const { origin } = await this.#start("./serve-bare.ts").ask<{ origin: string }>({});
    return { name: "bare", origin, requests: [{ method: "GET", path, headers: {} }] };
  }

  /** A read with everything that policy asks for. */
  async read(): Promise<Target> {
    const path = `${basePath(about)}/items/85123A`;
    const requests = tokens().map((token): Sent => ({
      method: "GET",
      path,
      headers: { authorization: `Bearer ${token}` },
    }));
    return { name: "read", origin: await this.#counter(), requests };
  }

  /** An order of five lines with everything that policy asks for. */
  async order(): Promise<Target> {
    const requests = tokens().map((token): Sent => ({
      method: "POST",
      path: `${basePath(about)}/orders`,
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "idempotency-key": "bench-1",
      },
      body: JSON.stringify(checkout),
    }));
    return { name: "order", origin: await this.#counter(), requests };
  }

  /** Limits are leased from a PostgreSQL of its own. */
  async #counter(): Promise<string> {
    this.#database = await startTestServer({ fsync: true });
    const options: CounterOptions = { published: forge.published, databaseUrl: this.#database.url };
    return (await this.#start("./serve-counter.ts").ask<{ origin: string }>(options)).origin;
  }

  /** Requests per second of `one` over those of `other`, per round; the order within a round alternates. */
  async compare(one: Target, other: Target, progress: Progress): Promise<number[]> {
    for (const target of [one, other, one, other]) await this.#rate(target);
    const ratios: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const first = round % 2 === 0 ? await this.#rate(one) : undefined;
      const against = await this.#rate(other);
      const rate = first ?? (await this.#rate(one));
      ratios.push(rate / against);
      progress(
        `round ${String(round)} of ${String(rounds)}: ${one.name} ${short(rate)}/s, ${other.name} ${short(against)}/s, ratio ${short(rate / against)}`,
      );
    }
    return ratios;
  }

  async #rate({ name, origin, requests }: Target): Promise<number> {
    const round: Round = { origin, requests, connections, seconds };
    const { perSecond, failures } = await this.#load.ask<RoundResult>(round);
    if (failures > 0) throw new Error(`${name}: ${String(failures)} requests failed.`);
    return perSecond;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#children.map((child) => child.stop()));
    await this.#database?.stop();
  }
}

/** Starts what a comparison needs, hands it over and stops it all. */
export async function inSetting<T>(work: (setting: Setting) => Promise<T>): Promise<T> {
  const setting = new Setting();
  try {
    return await work(setting);
  } finally {
    await setting.stop();
  }
}
