/** The live side's way to its sandbox: requests whose token is of the sandbox are passed on as they are. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Pool } from "undici";
import type { Border, Crossing } from "../api/border.ts";
import { Problem } from "../errors/problem.ts";
import { forward } from "./sandbox-forward.ts";

export interface SandboxLink extends Border {
  readonly own: "live";
  /** From here on requests go to this origin; undefined: they are refused until there is one again. */
  attach(origin: string | undefined): void;
  /** Ends the connections once what is under way is answered. */
  close(): Promise<void>;
}

/** More than this at once are refused: what waits for the sandbox must not count against live calls when load is shed. */
const mostAtOnce = 256;

/** A link that leads nowhere yet. */
export function linkSandbox(): SandboxLink {
  return new Link();
}

class Link implements SandboxLink {
  readonly own = "live";
  #pool: Pool | undefined;
  #underWay = 0;

  attach(origin: string | undefined): void {
    void this.close();
    if (origin === undefined) return;
    const connect = { timeout: 2_000 };
    this.#pool = new Pool(new URL(origin).origin, { connections: mostAtOnce, pipelining: 1, allowH2: false, connect });
  }

  async cross(request: IncomingMessage, response: ServerResponse, crossing: Crossing): Promise<void> {
    if (crossing.about.tier === "governance") {
      throw new Problem("forbidden", `The sandbox has no part in ${crossing.about.title}: it needs a live token.`);
    }
    const pool = this.#pool;
    if (pool === undefined) throw notNow("The sandbox is not up just now.");
    if (this.#underWay >= mostAtOnce) throw notNow("The sandbox has too much to do.");
    this.#underWay += 1;
    try {
      await forward(pool, request, response, crossing);
    } finally {
      this.#underWay -= 1;
    }
  }

  async close(): Promise<void> {
    const pool = this.#pool;
    this.#pool = undefined;
    await pool?.close().catch(() => undefined);
  }
}

const notNow = (detail: string): Problem => new Problem("unavailable", detail, { retryAfterSeconds: 2 });
