/**
 * Where events may be sent: public addresses, and networks that the platform's owner allows. Looked at where the connection is made, with the very
 * address it is made to, so that a name that changes its mind (DNS rebinding) gains nothing.
 */
import { lookup, type LookupAddress, type LookupOptions } from "node:dns";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { networksOf } from "@tierline/kernel/api/http-address";

/** A target that is refused, in a sentence for its owner. */
export class Unreachable extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Unreachable";
  }
}

export interface Reach {
  /** Throws `Unreachable` for an address that can be told to be wrong before anything is sent. */
  check(url: URL): void;
  /** For `net.connect`: resolves a name to addresses that may be reached, or fails. */
  lookup(
    name: string,
    options: LookupOptions,
    done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void;
}

/** `allowed`: networks that may be reached beside the public ones. */
export function reachOf(allowed: readonly string[]): Reach {
  const isAllowed = networksOf(allowed);
  const mayReach = (address: string) => isAllowed(address) || isPublic(address);
  return {
    check(url) {
      if (url.username !== "" || url.password !== "") throw new Unreachable("The address must not contain a password.");
      const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
      // net.connect asks nobody about a literal address.
      if (isIP(host) !== 0 && !mayReach(host))
        throw new Unreachable("The address is in a private or reserved network.");
      if (url.protocol === "https:" || isAllowed(host) || (host === "localhost" && isAllowed("127.0.0.1"))) return;
      throw new Unreachable("The address must begin with https://.");
    },
    lookup(name, options, done) {
      lookup(name, { ...options, all: true }, (error, found) => {
        if (error !== null) {
          done(error, []);
          return;
        }
        const open = found.filter(({ address }) => mayReach(address));
        const [first] = open;
        if (first === undefined) done(new Unreachable("The address leads into a private or reserved network."), []);
        else if (options.all === true) done(null, open);
        else done(null, first.address, first.family);
      });
    },
  };
}

/** Global unicast, and nothing that only leads to somewhere else: no loopback, private, link-local, multicast, mapped or translated address. */
function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}
