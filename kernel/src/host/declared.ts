/** What an API does beside answering must be in its contract: the calls and events that architects see are those that happen. */
import { apiVersion } from "../api/about.ts";
import type { ApiContract } from "../api/contract.ts";
import type { ClientDescriptor } from "../client/client.ts";
import { StartError } from "../config/config.ts";
import type { Consumer } from "../events/event.ts";
import type { AnyModule } from "./catalog.ts";

/** `process/orders@v1`: what a client was generated from. */
export const versionOf = ({ api, basePath }: ClientDescriptor): string => `${api}@${basePath.split("/").at(-1) ?? ""}`;

/** Throws a `StartError` for a client that the contract does not name under `calls`. */
export function checkCalls({ contract, calls }: Pick<AnyModule, "contract" | "calls">): void {
  const declared: readonly string[] = contract.calls ?? [];
  const undeclared = Object.values(calls)
    .map(versionOf)
    .find((version) => !declared.includes(version));
  if (undeclared === undefined) return;
  throw new StartError(
    `${apiVersion(contract.about)} calls ${undeclared}, which its contract does not name under calls.`,
  );
}

/** Throws a `StartError` for a consumer of an event that the contract does not name under `consumes`. */
export function checkConsumers(contract: ApiContract, consumers: readonly Consumer[]): void {
  const declared = new Set((contract.consumes ?? []).map(({ type }) => type));
  for (const { name, types } of consumers) {
    const undeclared = types.find(({ type }) => !declared.has(type));
    if (undeclared === undefined) continue;
    throw new StartError(
      `The consumer ${name} reads ${undeclared.type}, which the contract of ${apiVersion(contract.about)} does not name under consumes.`,
    );
  }
}
