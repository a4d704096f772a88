/** What a registry adds to a review of contracts: waivers, decisions, and who uses what. */
import type { CallSource } from "@tierline/kernel/api/context";
import { everyRow } from "@tierline/kernel/client/every-row";
import type { Waivers } from "@tierline/governance-check/waiver-file";
import type { WaiverSource } from "@tierline/governance-check/waivers";
import type { Usage } from "@tierline/governance-diff/usage";
import { approvalsInForce, waiversInForce } from "./decisions-in-force.ts";
import { today } from "./gate-command.ts";
import { registeredUsage } from "./registered-usage.ts";
import { withRegistry, type RegistryClient } from "./with-registry.ts";

export interface RegisteredReview {
  readonly waivers: WaiverSource;
  readonly usage: readonly Usage[];
}

/** Nobody is asked. */
export const noReview: RegisteredReview = {
  waivers: { read: () => Promise.resolve({ waivers: [], approvals: [] }) },
  usage: [],
};

/** Asks the registry at an address, or the one on this machine, once for everything. */
export async function registeredReview(realmFile: URL, option: string | true): Promise<RegisteredReview> {
  return withRegistry(realmFile, option, async (registry, call) => {
    const apis = await everyRow((cursor) => registry.listApis(call(), { query: { limit: 200, cursor } }));
    const usage = await registeredUsage(
      registry,
      call,
      apis.map(({ api }) => api),
    );
    const waivers = await waiversOf(registry, call);
    return { waivers: { read: () => Promise.resolve(waivers) }, usage };
  });
}

/** Where findings about them point: there is no file. */
const written = { file: "the registry", line: 1 } as const;

async function waiversOf(registry: RegistryClient, call: () => CallSource): Promise<Waivers> {
  const waivers = await everyRow((cursor) => registry.listWaivers(call(), { query: { limit: 200, cursor } }));
  const approvals = await everyRow((cursor) => registry.listApprovals(call(), { query: { limit: 200, cursor } }));
  return {
    waivers: waiversInForce(waivers).map(({ rule, api, pointer, owner, reason, until }) => ({
      rule,
      document: api,
      owner,
      reason,
      until,
      ...written,
      ...(pointer === undefined ? {} : { pointer }),
    })),
    approvals: approvalsInForce(approvals, today()).map(
      ({ api, fromVersion: from, toVersion: to, decidedBy: owner, reason, until }) => ({
        api,
        from,
        to,
        owner,
        reason,
        until,
        ...written,
      }),
    ),
  };
}
