/** Servers and load generator of the tiers benchmark, each a process of its own. */
import { basePath } from "@tierline/kernel/api/about";
import { startChild, type Child } from "../processes/child.ts";
import type { Tier, TiersOptions } from "./build-tiers.ts";
import type { Target } from "./compare.ts";
import { shop } from "./contract.ts";
import { createIdentity } from "./identity.ts";
import { checkout } from "./order.ts";

export const load = { connections: 32, seconds: 2, rounds: 9, body: JSON.stringify(checkout) } as const;

const json = { "content-type": "application/json" };

/** Starts what a comparison needs, hands it over and stops it all. */
export async function inSetting<T>(work: (setting: Setting) => Promise<T>): Promise<T> {
  const setting = new Setting();
  try {
    return await work(setting);
  } finally {
    await setting.stop();
  }
}

export class Setting {
  readonly #identity = createIdentity();
  readonly #children: Child[] = [];
  readonly load = this.#start("../processes/load.ts");

  #start(module: string): Child {
    const child = startChild(new URL(module, import.meta.url));
    this.#children.push(child);
    return child;
  }

  /** The bare handler. */
  async bare(): Promise<Target> {
    const { origin } = await this.#start("./serve-bare.ts").ask<{ origin: string }>({});
    return { name: "bare handler", url: `${origin}/checkouts`, headers: json };
  }

  /** All three tiers in one process. */
  async direct(): Promise<Target> {
    return this.#target("direct", await this.#tiers({ tiers: ["experience", "process", "system"] }));
  }

  /** Each tier in a process of its own. */
  async http(): Promise<Target> {
    let upstream: string | undefined;
    for (const tier of ["system", "process", "experience"] satisfies Tier[]) {
      upstream = await this.#tiers({ tiers: [tier], ...(upstream === undefined ? {} : { upstream }) });
    }
    return this.#target("http", upstream ?? "");
  }

  async #tiers(options: Omit<TiersOptions, "identity">): Promise<string> {
    const child = this.#start("./serve-tiers.ts");
    return (await child.ask<{ origin: string }>({ ...options, identity: this.#identity })).origin;
  }

  #target(name: string, origin: string): Target {
    const headers = {
      ...json,
      authorization: `Bearer ${this.#identity.tokens["bench-web"]}`,
      "idempotency-key": "bench-1",
    };
    return { name, url: `${origin}${basePath(shop.about)}/checkouts`, headers };
  }

  async stop(): Promise<void> {
    await Promise.all(this.#children.map((child) => child.stop()));
  }
}
