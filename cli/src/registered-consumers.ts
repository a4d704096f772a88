import type { CallSource } from "@tierline/kernel/api/context";
import { usageFrom, type Usage } from "@tierline/governance-diff/usage";
import type { RegistryClient } from "./with-registry.ts";

/** Who uses these APIs (`process/orders`), as the registry counted and was told: what a comparison needs to name who breaks. */
export async function registeredUsage(
  registry: RegistryClient,
  call: () => CallSource,
  apis: readonly string[],
): Promise<Usage[]> {
  const usage: Usage[] = [];
  for (const api of apis) {
    const [tier, name] = api.split("/") as ["process", string];
    const { consumers } = await registry.listConsumers(call(), { params: { tier, name }, query: {} });
    usage.push(...usageFrom(consumers));
  }
  return usage;
}
