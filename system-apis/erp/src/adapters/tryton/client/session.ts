/** The login: made when it is first needed, shared by all calls, renewed once when it has expired. */
import { Problem } from "@tierline/kernel/errors/problem";
import { z } from "zod";
import { post, SessionExpired, Throttled, type Wire } from "./transport.ts";
import { Refusal, throttled } from "./failures.ts";

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

export interface Login {
  /** The value of the Authorization header. A secret. */
  readonly authorization: string;
  readonly userId: number;
  /** What every call's last parameter carries: company, language. */
  readonly context: Readonly<Record<string, unknown>>;
}

const Session = z.tuple([z.int(), z.string()]);

/** Given up after this, whoever waits for it: a login belongs to no single call. */
const loginMs = 10_000;

export class LoginKeeper {
  readonly #url: string;
  readonly #credentials: Credentials;
  #login: Promise<Login> | undefined;

  constructor(url: string, credentials: Credentials) {
    this.#url = url;
    this.#credentials = credentials;
  }

  /** The login in force. Callers that come while one is being made share it; after a failure the next caller tries again. */
  current(): Promise<Login> {
    if (this.#login === undefined) {
      const login = this.#make();
      this.#login = login;
      login.catch(() => {
        if (this.#login === login) this.#login = undefined;
      });
    }
    return this.#login;
  }

  /** That login has expired: the next caller makes another, unless somebody has already. */
  async expired(login: Login): Promise<void> {
    const present = await this.#login?.catch(() => undefined);
    if (present === login) this.#login = undefined;
  }

  async #make(): Promise<Login> {
    const deadline = Date.now() + loginMs;
    const { user, password } = this.#credentials;
    const wire = { url: this.#url, deadline };
    const answer = await this.#ask({ ...wire, method: "common.db.login", params: [user, { password }, "en"] });
    const [userId, key] = Session.parse(answer);
    const authorization = `Session ${Buffer.from(`${user}:${String(userId)}:${key}`).toString("base64")}`;
    const preferences = await this.#ask({
      ...wire,
      authorization,
      method: "model.res.user.get_preferences",
      params: [true, {}],
    });
    return { authorization, userId, context: z.record(z.string(), z.unknown()).parse(preferences) };
  }

  /** A refused login is nobody's fault who calls: to them the books are not available. */
  async #ask(wire: Wire): Promise<unknown> {
    try {
      return await post(wire);
    } catch (error) {
      if (error instanceof Throttled) throw throttled(error.seconds);
      if (error instanceof SessionExpired || error instanceof Refusal) {
        throw new Problem("unavailable", "The books do not let us in.", { retryAfterSeconds: 30, cause: error });
      }
      throw error;
    }
  }
}
