/**
 * What the ids of examples stand for in a sandbox: things of whoever calls. They are made when they are first asked for, and anew each
 * day (UTC), so that whoever has sent everything back tries on tomorrow, and whoever asks for none has none.
 */
import type { Call } from "@tierline/kernel/api/call";
import type { Principal } from "@tierline/kernel/auth/principal";
import { Problem } from "@tierline/kernel/errors/problem";
import { makers, type ExampleHouse } from "./make-examples.ts";

type Words = Readonly<Record<string, unknown>>;

export class OwnExamples {
  readonly #house: ExampleHouse;
  readonly #now: () => Date;
  #day = "";
  /** Of today, by tenant and example. */
  #made = new Map<string, Promise<string>>();

  constructor(house: ExampleHouse, now: () => Date = () => new Date()) {
    this.#house = house;
    this.#now = now;
  }

  /** The call with the caller's own things in place of the examples in its path and query. Rejects with `unavailable` where they cannot be made. */
  meant(call: Call): Call | Promise<Call> {
    const { origin } = call;
    const params = (call.params ?? {}) as Words;
    const query = (call.query ?? {}) as Words;
    const named = [...Object.values(params), ...Object.values(query)].filter(isExample);
    return named.length === 0 || origin === null ? call : this.#own(call, origin, new Set(named));
  }

  async #own(call: Call, origin: Principal, named: ReadonlySet<string>): Promise<Call> {
    const own = new Map<unknown, string>();
    for (const example of named) own.set(example, await this.#idOf(example, origin));
    const inWords = (words: unknown) =>
      Object.fromEntries(Object.entries(words as Words).map(([name, value]) => [name, own.get(value) ?? value]));
    return {
      ...call,
      ...(call.params === undefined ? {} : { params: inWords(call.params) }),
      ...(call.query === undefined ? {} : { query: inWords(call.query) }),
    };
  }

  #idOf(example: string, origin: Principal): Promise<string> {
    const day = this.#now().toISOString().slice(0, 10);
    if (day !== this.#day) [this.#day, this.#made] = [day, new Map()];
    const made = this.#made;
    const key = `${origin.tenant} ${example}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const making = this.#make(example, origin, day).catch((cause: unknown) => {
      made.delete(key);
      throw new Problem("unavailable", "What this example stands for is not at hand just now.", {
        retryAfterSeconds: 2,
        cause,
      });
    });
    made.set(key, making);
    return making;
  }

  async #make(example: string, origin: Principal, day: string): Promise<string> {
    const make = makers.get(example);
    if (make === undefined) throw new Error(`Nothing is known of the example ${example}.`);
    return make(this.#house, { origin, day, idOf: (other) => this.#idOf(other, origin) });
  }
}

const isExample = (value: unknown): value is string => typeof value === "string" && makers.has(value);
