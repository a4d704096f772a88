/**
 * What is expected of somebody who has left for the sign-in page stays with their browser, sealed: whoever asks for that page leaves nothing
 * with us. A code is good for one sign-in, so that nothing is won by bringing the cookie twice.
 */
import { z } from "zod";
import { createSealing } from "@tierline/kernel/auth/sealing";
import { Expected } from "./identity.ts";

/** Seconds somebody has for the sign-in page. */
export const signInSeconds = 1_800;

export interface SignInState {
  /** For the cookie. */
  keep(expected: Expected): string;
  /** What was expected; undefined when it is not ours, was changed, or is over. */
  expected(cookie: string): Expected | undefined;
}

const Kept = z.object({ expected: Expected, until: z.number() });

/** `secret` is the same in all processes of the portal: its client's. */
export function signInState(secret: string): SignInState {
  const sealing = createSealing(secret, "tierline-sign-in");
  return {
    keep: (expected) => sealing.seal(JSON.stringify({ expected, until: Date.now() + signInSeconds * 1_000 })),
    expected(cookie) {
      const text = sealing.open(cookie);
      if (text === undefined) return undefined;
      const { expected, until } = Kept.parse(JSON.parse(text));
      return Date.now() < until ? expected : undefined;
    },
  };
}
