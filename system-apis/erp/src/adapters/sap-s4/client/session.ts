/**
 * The gateway's session: cookies, and the token against forged requests that goes with them. A change needs both; they are
 * fetched once, shared by all calls, and renewed when the gateway says `x-csrf-token: Required`.
 */
import { Problem } from "@tierline/kernel/errors/problem";
import type { WireAnswer } from "./wire.ts";

export interface SessionHeaders {
  readonly "x-csrf-token": string;
  readonly cookie: string;
}

/** Asks the gateway for a token, with the headers given. */
export type Fetcher = (headers: Readonly<Record<string, string>>) => Promise<WireAnswer>;

export class Session {
  #headers: Promise<SessionHeaders> | undefined;

  /** The headers of a change. The first caller fetches them; those that come meanwhile wait for the same. */
  headers(fetcher: Fetcher): Promise<SessionHeaders> {
    this.#headers ??= this.#open(fetcher);
    return this.#headers;
  }

  /** These headers are no longer good; nothing happens if somebody has renewed them already. */
  async expire(headers: SessionHeaders): Promise<void> {
    if ((await this.#headers) === headers) this.#headers = undefined;
  }

  async #open(fetcher: Fetcher): Promise<SessionHeaders> {
    try {
      const { status, headers } = await fetcher({ "x-csrf-token": "Fetch" });
      const token = headers.get("x-csrf-token");
      if (status >= 400 || token === null) {
        throw new Problem("upstream-failed", "The books did not open a session.", {
          cause: new Error(`The request for a CSRF token was answered by ${String(status)}.`),
        });
      }
      return { "x-csrf-token": token, cookie: cookiesOf(headers) };
    } catch (error) {
      this.#headers = undefined;
      throw error;
    }
  }
}

/** One host, one path: a cookie's name and value are all that matters. */
const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0] ?? "")
    .join("; ");

/** The gateway wants a (new) token. */
export const wantsToken = ({ status, headers }: WireAnswer): boolean =>
  status === 403 && headers.get("x-csrf-token")?.toLowerCase() === "required";
