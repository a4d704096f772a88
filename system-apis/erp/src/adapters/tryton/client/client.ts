/**
 * Calls of Tryton's models: with a login that renews itself, warnings that are accepted where the settings say so, and a second
 * try wherever the first surely changed nothing.
 */
import { setTimeout as wait } from "node:timers/promises";
import { Problem } from "@tierline/kernel/errors/problem";
import type { Logger } from "pino";
import { z } from "zod";
import { isContention, notThere, outcomeUnknown, Refusal, throttled } from "./failures.ts";
import { type Credentials, type Login, LoginKeeper } from "./session.ts";
import { Broken, post, SessionExpired, Throttled } from "./transport.ts";

export interface ClientOptions extends Credentials {
  /** `http://host:port`. */
  readonly url: string;
  readonly database: string;
  /** Warnings whose name ends in one of these are accepted; others are refusals. */
  readonly acceptedWarnings: readonly string[];
  readonly log: Logger;
}

/** A call of a model's method. */
export interface Call {
  /** `sale.sale` */
  readonly model: string;
  readonly method: string;
  readonly args: readonly unknown[];
  readonly context?: Readonly<Record<string, unknown>> | undefined;
  readonly deadline: number;
  /** True: it changes nothing, so it may be repeated when the connection breaks. */
  readonly reads?: boolean;
  /** True: a ConcurrencyException means that the record was changed by somebody else, and is for the caller to hear. */
  readonly optimistic?: boolean;
}

export interface Search<S extends z.ZodType> {
  readonly domain: readonly unknown[];
  /** The record's shape; its keys are the fields that are read. Fields of related records are asked for in `related`. */
  readonly record: S & { shape: Readonly<Record<string, unknown>> };
  /** `product.code`: comes back as `"product.": { code }`. */
  readonly related?: readonly string[];
  readonly order?: readonly (readonly [string, "ASC" | "DESC" | "ASC NULLS FIRST"])[];
  readonly limit?: number;
  readonly offset?: number;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly deadline: number;
}

const fieldsOf = (shape: Readonly<Record<string, unknown>>, related: readonly string[]): string[] => [
  ...Object.keys(shape).filter((name) => name !== "id" && !name.endsWith(".")),
  ...related,
];

export class TrytonClient {
  readonly #url: string;
  readonly #logins: LoginKeeper;
  readonly #accepted: readonly string[];
  readonly #log: Logger;

  constructor(options: ClientOptions) {
    this.#url = `${options.url.replace(/\/+$/, "")}/${encodeURIComponent(options.database)}/`;
    this.#logins = new LoginKeeper(this.#url, options);
    this.#accepted = options.acceptedWarnings;
    this.#log = options.log;
  }

  /** The id of the company that the user works for. */
  async companyId(): Promise<number> {
    const { context } = await this.#logins.current();
    const company = z.int().safeParse(context["company"]);
    if (company.success) return company.data;
    throw new Problem("upstream-failed", "The books' user of this adapter has no company.");
  }

  /** Records that match, parsed. */
  async search<S extends z.ZodType>(model: string, search: Search<S>): Promise<z.output<S>[]> {
    const { domain, record, related = [], order, limit, offset = 0, context, deadline } = search;
    const fields = fieldsOf(record.shape, related);
    const args = [domain, offset, limit ?? null, order ?? null, fields];
    const rows = await this.call({ model, method: "search_read", args, context, deadline, reads: true });
    return this.#parse(z.array(record), rows);
  }

  /** How many records match. */
  async count(model: string, domain: readonly unknown[], deadline: number): Promise<number> {
    return this.#parse(
      z.int(),
      await this.call({ model, method: "search_count", args: [domain], deadline, reads: true }),
    );
  }

  /** Creates records in one transaction; answers with their ids, in the same order. */
  async create(
    model: string,
    values: readonly Readonly<Record<string, unknown>>[],
    deadline: number,
    context?: Readonly<Record<string, unknown>>,
  ): Promise<number[]> {
    const ids = await this.call({ model, method: "create", args: [values], context, deadline });
    return this.#parse(z.array(z.int()), ids);
  }

  /** Calls a method of a model. Throws a {@link Refusal} when Tryton refuses, a Problem when it cannot be asked. */
  async call({
    model,
    method,
    args,
    context = {},
    deadline,
    reads = false,
    optimistic = false,
  }: Call): Promise<unknown> {
    let renewed = false;
    for (let attempt = 0; ; attempt += 1) {
      const login = await this.#login(deadline);
      const wire = {
        url: this.#url,
        authorization: login.authorization,
        method: `model.${model}.${method}`,
        params: [...args, { ...login.context, ...context }],
        deadline,
      };
      try {
        return await post(wire);
      } catch (error) {
        if (error instanceof SessionExpired && !renewed) {
          renewed = true;
          await this.#logins.expired(login);
        } else {
          await this.#orGiveUp(error, { attempt, deadline, reads, optimistic, login });
        }
      }
    }
  }

  /** Waits until the call may be repeated, or throws what it has come to. */
  async #orGiveUp(
    error: unknown,
    at: { attempt: number; deadline: number; reads: boolean; optimistic: boolean; login: Login },
  ): Promise<void> {
    if (error instanceof SessionExpired) {
      throw new Problem("unavailable", "The books do not let us in.", { retryAfterSeconds: 5 });
    }
    if (error instanceof Throttled) return pause(error.seconds * 1_000, at.deadline, throttled(error.seconds));
    if (error instanceof Broken) {
      if (at.reads && at.attempt < 5) return pause(backOff(at.attempt), at.deadline, outcomeUnknown(error));
      throw outcomeUnknown(error);
    }
    if (!(error instanceof Refusal)) throw error;
    // Tryton's own words are for this log only.
    this.#log.info({ refusal: error.kind, message: error.message, warning: error.warning }, "the books refused a call");
    if (error.warning !== undefined && this.#accepted.some((end) => error.warning?.endsWith(end) === true)) {
      return this.#accept(error.warning, at.login, at.deadline);
    }
    if (!isContention(error) || (at.optimistic && error.kind === "ConcurrencyException")) throw error;
    const busy = new Problem("unavailable", "The books are busy with the same records.", { retryAfterSeconds: 1 });
    return pause(backOff(at.attempt), at.deadline, busy);
  }

  /** A warning is asked once: whoever has said that he knows may go on. */
  async #accept(name: string, login: Login, deadline: number): Promise<void> {
    this.#log.info({ warning: name }, "accepted a warning of the books");
    await this.create("res.user.warning", [{ user: login.userId, name, always: false }], deadline);
  }

  /** A login may take longer than this call has: it goes on, for the next one. */
  async #login(deadline: number): Promise<Login> {
    const given = new AbortController();
    const late = wait(Math.max(0, deadline - Date.now()), undefined, { signal: given.signal }).then(
      () => Promise.reject(new Problem("unavailable", "The books take long to let us in.", { retryAfterSeconds: 1 })),
      () => new Promise<never>(() => undefined),
    );
    try {
      return await Promise.race([this.#logins.current(), late]);
    } catch (error) {
      // A login that broke changed nothing.
      throw error instanceof Broken ? notThere(error) : error;
    } finally {
      given.abort();
    }
  }

  #parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    this.#log.error({ issues: result.error.issues.slice(0, 5) }, "the books answered in a shape that is not theirs");
    throw new Problem("upstream-failed", "The books answered in an unexpected form.");
  }
}

/** With jitter, so that those who met do not meet again: 20 to 60 ms, then twice that, up to a second. */
const backOff = (attempt: number): number => Math.min(1_000, 20 * 2 ** attempt) * (1 + 2 * Math.random());

/** Waits, or throws when there would be no time left afterwards. */
async function pause(ms: number, deadline: number, otherwise: Problem): Promise<void> {
  if (Date.now() + ms + 50 > deadline) throw otherwise;
  await wait(ms);
}
