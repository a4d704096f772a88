/**
 * The border between what is live and the sandbox. Both are the same APIs at the same address; a token says which of them it is
 * for, and no call ever reaches the data of the other.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Principal } from "../auth/principal.ts";
import { Problem } from "../errors/problem.ts";
import type { About } from "./about.ts";

/** A call that belongs on the other side. */
export interface Crossing {
  readonly about: About;
  readonly deadlineMs: number;
  /** Where it comes from, as far as is known. */
  readonly address: string | undefined;
}

export interface Border {
  /** The side on which this process is. */
  readonly own: Principal["environment"];
  /** Answers a request for the other side, whose body nobody has read; or throws a `Problem`. */
  cross(request: IncomingMessage, response: ServerResponse, crossing: Crossing): Promise<void>;
}

/** Live, and nothing beyond. */
export const noSandbox: Border = {
  own: "live",
  cross: () => Promise.reject(new Problem("unavailable", "This platform has no sandbox.")),
};

/** The sandbox: nobody comes in, and nobody leaves. */
export const insideSandbox: Border = {
  own: "sandbox",
  cross: () => Promise.reject(new Problem("forbidden", "This is the sandbox: it takes sandbox tokens only.")),
};

/** What an API is told that calls for somebody of the other side: its process was set up to reach over the border. */
export const wrongSide = (own: Border["own"]): Problem =>
  new Problem("forbidden", `The call is made for somebody who does not belong here: this is ${sides[own]}.`);

const sides = { live: "the live platform", sandbox: "the sandbox" } as const;
