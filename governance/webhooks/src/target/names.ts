/**
 * Names to addresses, by DNS alone. `dns.lookup` would do it on the few threads that sign-ins and files need too: four names whose servers never
 * answer, and everybody waits.
 */
import { promises, type LookupAddress } from "node:dns";
import { Unreachable } from "./unreachable.ts";

/** Every address of a name. Rejects with `Unreachable` where it has none. */
export type ResolveName = (name: string) => Promise<LookupAddress[]>;

/** RFC 6761, 6.3: these are never asked for. */
export const isLocalhost = (name: string): boolean => /(^|\.)localhost\.?$/i.test(name);

export const loopback: readonly LookupAddress[] = [
  { address: "127.0.0.1", family: 4 },
  { address: "::1", family: 6 },
];

/** `servers`: whom to ask (`192.0.2.53`, `[2001:db8::53]:5353`); whoever the system asks where there are none. Each server gets `timeoutMs`, twice. */
export function nameResolver(servers: readonly string[], timeoutMs: number): ResolveName {
  const resolver = new promises.Resolver({ timeout: timeoutMs, tries: 2, maxTimeout: timeoutMs });
  if (servers.length > 0) resolver.setServers(servers);
  return async (name) => {
    if (isLocalhost(name)) return [...loopback];
    const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const found = [
      ...(four.status === "fulfilled" ? four.value.map((address) => ({ address, family: 4 })) : []),
      ...(six.status === "fulfilled" ? six.value.map((address) => ({ address, family: 6 })) : []),
    ];
    if (found.length > 0) return found;
    const unknown = [four, six].every((each) => each.status === "rejected" && isUnknown(each.reason));
    throw new Unreachable(unknown ? "Its name cannot be resolved." : "Its name cannot be resolved just now.");
  };
}

const isUnknown = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOTFOUND" || error.code === "ENODATA");
