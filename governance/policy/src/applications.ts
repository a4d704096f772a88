/** What is set for single applications, beside their tokens: kept in memory, fetched again in the background. */
import { networksOf, type Networks } from "@tierline/kernel/api/http-address";
import type { Log } from "./log.ts";

/** As whoever keeps the applications hands it over. */
export interface ApplicationSettings {
  /** The OAuth client. */
  readonly clientId: string;
  /** In place of the plan that the token names. */
  readonly plan?: string;
  /** Addresses and networks (CIDR) it may call from; from anywhere when left out. */
  readonly addresses?: readonly string[];
  /** Nothing it asks for is done. */
  readonly suspended?: boolean;
  /** Credentials of it whose tokens hold no more. */
  readonly revoked?: readonly string[];
}

/** The same, ready to decide by. */
export interface Application {
  readonly plan: string | undefined;
  readonly mayCallFrom: Networks | undefined;
  readonly suspended: boolean;
  readonly revoked: ReadonlySet<string>;
}

export interface Applications {
  /** What is set for a client; undefined for most. */
  find(clientId: string): Application | undefined;
  close(): void;
}

/** Nothing is set for anybody. */
export const noApplications: Applications = { find: () => undefined, close: () => undefined };

/** Asks whoever keeps the applications for what is set for them. */
export type FetchApplications = () => Promise<readonly ApplicationSettings[]>;

/** Applications that can be followed once there is somebody to ask; until then nothing is set for anybody. */
export interface FollowedApplications extends Applications {
  /**
   * Fetches the settings now and then every `everyMs`. While they cannot be fetched, those known stay. Rejects when they cannot be fetched
   * at first: an application that is suspended must not be let in because nobody looked.
   */
  follow(fetch: FetchApplications, everyMs?: number): Promise<void>;
}

/** What is set for applications, by client id; `follow` names whoever keeps it, asked again every few seconds. */
export function followableApplications(log: Log): FollowedApplications {
  let known: ReadonlyMap<string, Application> = new Map();
  let failing = false;
  let fetching = false;
  let timer: NodeJS.Timeout | undefined;
  const refresh = async (fetch: FetchApplications) => {
    if (fetching) return;
    fetching = true;
    try {
      known = compiled(await fetch(), log);
      failing = false;
    } catch (error) {
      if (!failing)
        log.warn({ err: error }, "the settings of applications cannot be fetched; those known stay in force");
      failing = true;
    } finally {
      fetching = false;
    }
  };
  return {
    find: (clientId) => known.get(clientId),
    follow: async (fetch, everyMs = 5_000) => {
      known = compiled(await fetch(), log);
      timer = setInterval(() => void refresh(fetch), everyMs).unref();
    },
    close: () => {
      clearInterval(timer);
    },
  };
}

function compiled(settings: readonly ApplicationSettings[], log: Log): ReadonlyMap<string, Application> {
  return new Map(
    settings.map(({ clientId, plan, addresses, suspended = false, revoked = [] }) => [
      clientId,
      {
        plan,
        suspended,
        revoked: new Set(revoked),
        mayCallFrom: addresses === undefined ? undefined : allowed(clientId, addresses, log),
      },
    ]),
  );
}

/** A list with a mistake in it allows nobody: guessing what was meant could let in whom it should keep out. */
function allowed(clientId: string, addresses: readonly string[], log: Log): Networks {
  try {
    return networksOf(addresses);
  } catch (error) {
    log.error(
      { clientId, err: error },
      "the addresses an application may call from cannot be read; it is let in from none",
    );
    return () => false;
  }
}
