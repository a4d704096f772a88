/** The run-time policy of a running platform: the gate with everything behind it that watches, counts and fetches. */
import type { Gate } from "@tierline/kernel/api/gate";
import { followableApplications, type FetchApplications } from "./applications.ts";
import { createGate } from "./gate.ts";
import { openLimiter } from "./limits/open-limiter.ts";
import { watchLoad, type LoadOptions } from "./load/load.ts";
import type { Log } from "./log.ts";
import { fixedPlans, followPlans } from "./plans-in-force.ts";
import { readPlans, type Plans } from "./plans.ts";

export interface PolicyOptions {
  /** Where limits are counted for all processes. */
  readonly databaseUrl: string;
  /** From where on calls are shed, lowest priority first. */
  readonly shed: LoadOptions;
  /** Requests this process has not answered yet. */
  readonly inFlight: () => number;
}

export interface OpenPolicy {
  readonly gate: Gate;
  /** The plans in force now. */
  plans(): Plans;
  /** From here on, what is set for single applications is in force; rejects when it cannot be fetched at first. */
  follow(fetch: FetchApplications): Promise<void>;
  /** Gives back what was leased and ends what watches. */
  close(): Promise<void>;
}

export interface Policy {
  /** Throws one clear sentence if the database cannot be used. */
  open(options: PolicyOptions): Promise<OpenPolicy>;
}

/** Reads the plans at once, so that a mistake in them is known before anything is started; throws `StartError` for one. A file of one's own is followed. */
export function readPolicy(plansFile: string | undefined, log: Log): Policy {
  const plans = plansFile === undefined ? fixedPlans(readPlans()) : followPlans(plansFile, log);
  return {
    open: async ({ databaseUrl, shed, inFlight }) => {
      const applications = followableApplications(log);
      const limiter = await openLimiter(databaseUrl, log);
      const load = watchLoad(shed, inFlight);
      return {
        gate: createGate({ plans, limiter, applications, load }),
        plans: () => plans.current,
        follow: (fetch) => applications.follow(fetch),
        close: async () => {
          load.close();
          plans.close();
          applications.close();
          await limiter.close();
        },
      };
    },
  };
}
