/** How the adapter logs on: a communication user's name and password, or a token of the tenant's OAuth service. */
import { Problem } from "@tierline/kernel/errors/problem";
import { type Call, exchange } from "./wire.ts";

export interface BasicLogon {
  readonly user: string;
  readonly password: string;
}

/** OAuth 2.0 client credentials. */
export interface ClientLogon {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenUrl: string;
}

export type Logon = BasicLogon | ClientLogon;

/** The value of the header `authorization`. */
export interface Authorization {
  header(call: Call): Promise<string>;
  /** The gateway did not accept it. True: another one can be had. */
  refused(header: string): boolean;
}

export const authorizationFor = (logon: Logon): Authorization =>
  "user" in logon ? new BasicAuthorization(logon) : new TokenAuthorization(logon);

const basic = (name: string, secret: string): string => `Basic ${Buffer.from(`${name}:${secret}`).toString("base64")}`;

class BasicAuthorization implements Authorization {
  readonly #header: string;
  constructor({ user, password }: BasicLogon) {
    this.#header = basic(user, password);
  }
  header(): Promise<string> {
    return Promise.resolve(this.#header);
  }
  refused(): boolean {
    return false;
  }
}

/** A token is renewed when it is about to expire, and when it is refused before. */
const aheadMs = 60_000;

class TokenAuthorization implements Authorization {
  readonly #logon: ClientLogon;
  #token: Promise<{ header: string; until: number }> | undefined;
  #current = "";
  constructor(logon: ClientLogon) {
    this.#logon = logon;
  }

  async header(call: Call): Promise<string> {
    const token = this.#token;
    const known = await token;
    if (known !== undefined && known.until > Date.now()) return known.header;
    // Whoever comes first asks; the others wait for the same answer.
    if (this.#token === token) this.#token = this.#ask(call);
    return (await this.#token)?.header ?? "";
  }

  refused(header: string): boolean {
    if (header === this.#current) this.#token = undefined;
    return true;
  }

  async #ask(call: Call): Promise<{ header: string; until: number }> {
    try {
      const { clientId, clientSecret, tokenUrl } = this.#logon;
      const answer = await exchange(
        {
          method: "POST",
          url: tokenUrl,
          headers: {
            authorization: basic(clientId, clientSecret),
            "content-type": "application/x-www-form-urlencoded",
            accept: "application/json",
          },
          body: "grant_type=client_credentials",
        },
        call,
      );
      const { token, lifetimeMs } = tokenIn(answer.status, answer.body);
      this.#current = `Bearer ${token}`;
      return { header: this.#current, until: Date.now() + lifetimeMs - Math.min(aheadMs, lifetimeMs / 2) };
    } catch (error) {
      this.#token = undefined;
      throw error;
    }
  }
}

function tokenIn(status: number, body: string): { token: string; lifetimeMs: number } {
  try {
    const { access_token, expires_in } = JSON.parse(body) as { access_token?: unknown; expires_in?: unknown };
    if (status === 200 && typeof access_token === "string") {
      return { token: access_token, lifetimeMs: (Number(expires_in) || 300) * 1000 };
    }
  } catch {
    // Not even JSON: said below.
  }
  throw new Problem("upstream-failed", "The log-on service of the books gave no token.");
}
