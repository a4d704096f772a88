import type { CallSource } from "@tierline/kernel/api/context";
import { usageFrom, type Usage } from "@tierline/governance-diff/usage";
import type { operations } from "@tierline/openapi/clients/governance-registry.v1";
import type { RegistryClient } from "./with-registry.ts";

type ApiPath = operations["listConsumers"]["parameters"]["path"];

/**
 * Who uses these APIs (`process/orders`): calls as they were counted, fields as they were declared, and events as contracts say they are consumed.
 * What a comparison needs to name who breaks.
 */
export async function registeredUsage(
  registry: RegistryClient,
  call: () => CallSource,
  apis: readonly string[],
): Promise<Usage[]> {
  const { edges } = await registry.getGraph(call(), {});
  const usage = edges.flatMap(({ from, to, event }): Usage[] =>
    event !== null && apis.includes(from) ? [{ name: to, api: from, operation: event }] : [],
  );
  for (const api of apis) {
    const { consumers } = await registry.listConsumers(call(), { params: pathOf(api), query: {} });
    usage.push(...usageFrom(consumers));
  }
  return usage;
}

/** An id without a known tier finds nobody: the registry refuses it in words. */
function pathOf(api: string): ApiPath {
  const [tier = "", name = ""] = api.split("/");
  return { tier: tier as ApiPath["tier"], name };
}
