/**
 * Where events may be sent: public addresses over HTTPS, and networks that the platform's owner allows. Looked at where the connection is made, with
 * the very address it is made to, so that a name that changes its mind (DNS rebinding) gains nothing.
 */
import { isIP, type LookupFunction } from "node:net";
import { callbackify } from "node:util";
import { networksOf } from "@tierline/kernel/api/http-address";
import { isLocalhost, loopback, type ResolveName } from "./names.ts";
import { isPublic } from "./public-address.ts";
import { Unreachable } from "./unreachable.ts";

export interface Reach {
  /** Throws `Unreachable` for an address that can be told to be wrong before anything is sent. */
  check(url: URL): void;
  /** For connections with TLS, or without: resolves a name to addresses that may be reached so, or fails with `Unreachable`. */
  lookup(secure: boolean): LookupFunction;
}

const inside = "The address is in a private or reserved network.";
const insecure = "The address must begin with https://.";

/** `allowed`: networks that may be reached beside the public ones, and without TLS. */
export function reachOf(allowed: readonly string[], resolve: ResolveName): Reach {
  const isAllowed = networksOf(allowed);
  const mayReach = (address: string) => isAllowed(address) || isPublic(address);

  async function open(name: string, secure: boolean) {
    const found = (await resolve(name)).filter(({ address }) => mayReach(address));
    if (found.length === 0) throw new Unreachable(inside);
    const usable = secure ? found : found.filter(({ address }) => isAllowed(address));
    if (usable.length === 0) throw new Unreachable(insecure);
    return usable;
  }

  return {
    check(url) {
      if (url.username !== "" || url.password !== "") throw new Unreachable("The address must not contain a password.");
      const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
      // net.connect asks nobody about a literal address, so that this is the only look at it. The URL parser has written out `127.1` and `0x7f000001`.
      const known = isIP(host) !== 0 ? [host] : isLocalhost(host) ? loopback.map(({ address }) => address) : undefined;
      if (known !== undefined && !known.some(mayReach)) throw new Unreachable(inside);
      if (url.protocol === "https:") return;
      if (url.protocol !== "http:" || !(known?.some(isAllowed) ?? allowed.length > 0)) throw new Unreachable(insecure);
    },
    lookup: (secure) => {
      const opened = callbackify((name: string) => open(name, secure));
      return (name, options, done) => {
        opened(name, (error, usable) => {
          const [first] = usable ?? [];
          // Typed as never null, which is how success is said.
          if (error !== null || first === undefined) done(error, "");
          else if (options.all === true) done(null, usable);
          else done(null, first.address, first.family);
        });
      };
    },
  };
}
