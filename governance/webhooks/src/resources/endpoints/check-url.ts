import { Problem } from "@tierline/kernel/errors/problem";
import { Unreachable } from "../../target/unreachable.ts";
import type { Sender } from "../../target/sender.ts";

/** Throws `invalid` for an address to which nothing would ever be sent. What its name leads to is looked at when something is. */
export function checkUrl(sender: Sender, url: string): void {
  try {
    sender.check(url);
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    throw new Problem("invalid", `/url: ${error.message}`, { errors: [{ pointer: "/url", detail: error.message }] });
  }
}
