/** How a running platform is: which of its APIs cannot answer and for want of what, and which work waits. */
import { apiId } from "../api/about.ts";
import type { OpenDatabase } from "../db/connect.ts";
import { type Pulse, pulseOf } from "../db/pulse.ts";
import { silence } from "../db/silence.ts";
import { isProblem } from "../errors/problem.ts";
import type { DurableRuntime } from "../durable/durable.ts";
import type { WaitingWork } from "../model/waiting.ts";
import type { AnyModule } from "./catalog.ts";

export interface Health {
  /** APIs of this process that cannot answer. */
  readonly unavailable: readonly UnavailableApi[];
  /** Work that goes on by itself once what it waits for is back. */
  readonly waiting: readonly WaitingWork[];
}

export interface UnavailableApi {
  readonly api: string;
  /** `database`, or the API that it calls. */
  readonly system: string;
  /** RFC 3339; null where it is not known. */
  readonly since: string | null;
}

export interface HealthParts {
  readonly databaseUrl: string;
  readonly durable: Pick<DurableRuntime, "allWaiting">;
  readonly opened: readonly { readonly module: AnyModule; readonly db: OpenDatabase | undefined }[];
}

const answerMs = 1_000;

/** Of a server whose APIs keep nothing. */
export const withoutDatabase = (): Promise<Health> => Promise.resolve({ unavailable: [], waiting: [] });

/** Asked as often as anybody wants to know: those who ask at once share an answer. */
export function healthOf(parts: HealthParts): () => Promise<Health> {
  let asking: Promise<Health> | undefined;
  return () =>
    (asking ??= look(parts).finally(() => {
      asking = undefined;
    }));
}

async function look({ databaseUrl, durable, opened }: HealthParts): Promise<Health> {
  const pulse = pulseOf(databaseUrl);
  const away = await Promise.all(
    opened.map(async ({ module, db }): Promise<UnavailableApi | undefined> => {
      if (db === undefined || (await answers(db, pulse))) return undefined;
      return { api: apiId(module.contract.about), system: "database", since: sinceOf(pulse) };
    }),
  );
  const modules = opened.map(({ module }) => module);
  const known = away.filter((each) => each !== undefined);
  // What waits is written in the database that is away.
  if (known.length > 0) return { unavailable: withCallers(known, modules), waiting: [] };
  try {
    return { unavailable: [], waiting: await waitingIn(durable, opened) };
  } catch (error) {
    if (!isProblem(error, "unavailable")) throw error;
    // It went away between the two questions.
    const all = opened.filter(({ db }) => db !== undefined);
    const lost = all.map(({ module }) => ({
      api: apiId(module.contract.about),
      system: "database",
      since: sinceOf(pulse),
    }));
    return { unavailable: withCallers(lost, modules), waiting: [] };
  }
}

const sinceOf = ({ silentSince }: Pulse): string | null =>
  silentSince === undefined ? null : new Date(silentSince).toISOString();

async function answers(db: OpenDatabase, pulse: Pulse): Promise<boolean> {
  if (pulse.silentSince !== undefined) return false;
  const quiet = silence(answerMs, new AbortController().signal);
  try {
    await Promise.race([db.sql.unsafe("SELECT 1").execute(), quiet.over]);
    return true;
  } catch {
    return false;
  } finally {
    quiet.cancel();
  }
}

/** An API that calls one which cannot answer cannot do what that call is for. */
function withCallers(away: readonly UnavailableApi[], modules: readonly AnyModule[]): UnavailableApi[] {
  const known = new Map(away.map((each) => [each.api, each]));
  for (let before = -1; before !== known.size;) {
    before = known.size;
    for (const { contract, calls } of modules) {
      const api: string = apiId(contract.about);
      const callee = Object.values(calls).find((each) => known.has(each.api));
      const reason = callee === undefined ? undefined : known.get(callee.api);
      if (reason === undefined || known.has(api)) continue;
      known.set(api, { api, system: reason.api, since: reason.since });
    }
  }
  return [...known.values()];
}

async function waitingIn(
  durable: HealthParts["durable"],
  opened: HealthParts["opened"],
): Promise<readonly WaitingWork[]> {
  const lists = await Promise.all([
    durable.allWaiting(),
    ...opened.map(async ({ module, db }) => (db === undefined ? [] : ((await module.data?.waiting?.(db.sql)) ?? []))),
  ]);
  return lists.flat();
}
