/** Whose IP address a request comes from, with proxies of one's own in front. */
import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Whether an address is among some networks. */
export type Networks = (address: string) => boolean;

/**
 * Reads networks (`10.0.0.0/8`, `2001:db8::/32`) and single addresses. An IPv4 address written as IPv6 (`::ffff:10.0.0.1`) is the same
 * address. Throws an Error naming the one that is none.
 */
export function networksOf(entries: readonly string[]): Networks {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", prefix, ...rest] = entry.split("/");
    const family = isIP(address);
    const most = family === 4 ? 32 : 128;
    const bits = prefix === undefined ? most : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
    if (family === 0 || rest.length > 0 || !(bits >= 0 && bits <= most)) {
      throw new Error(`"${entry}" is no IP address or network such as 10.0.0.0/8 or 2001:db8::/32`);
    }
    list.addSubnet(address, bits, family === 4 ? "ipv4" : "ipv6");
  }
  return (given) => {
    const address = plain(given);
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 4 ? "ipv4" : "ipv6");
  };
}

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** IPv4 as IPv4, also where the socket speaks IPv6. */
const plain = (address: string): string =>
  address.startsWith("::") ? (mapped.exec(address)?.[1] ?? address) : address;

/**
 * The address a request comes from: the socket's own, or where that is a trusted proxy, the last hop before the trusted ones that
 * `Forwarded` (RFC 7239) or `X-Forwarded-For` names. What anybody else writes into these headers is not looked at.
 */
export function addressOf(request: IncomingMessage, trusted: Networks | undefined): string | undefined {
  const socket = request.socket.remoteAddress;
  if (socket === undefined) return undefined;
  let address = plain(socket);
  if (trusted === undefined || !trusted(address)) return address;
  for (const hop of hopsOf(request).toReversed()) {
    // A hop that hides itself (`unknown`, `_secret`) ends the chain: what is before it may be made up.
    if (isIP(hop) === 0) return address;
    address = plain(hop);
    if (!trusted(address)) return address;
  }
  return address;
}

/** What is counted as one sender: an IPv4 address, or the /64 of an IPv6 address, which is what one customer is given. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::");
  const [before, after] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean)) as [string[], string[]];
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}

function hopsOf({ headers }: IncomingMessage): string[] {
  const { forwarded } = headers;
  if (forwarded !== undefined) {
    return forwarded.split(",").map((element) => bare(/(?:^|;)\s*for\s*=\s*("[^"]*"|[^;]*)/i.exec(element)?.[1] ?? ""));
  }
  const list = headers["x-forwarded-for"];
  return (Array.isArray(list) ? list.join(",") : (list ?? "")).split(",").filter(Boolean).map(bare);
}

/** Without quotes, brackets and port: `"[2001:db8::1]:4711"`, `192.0.2.1:80`. */
function bare(hop: string): string {
  const text = hop.trim().replaceAll('"', "");
  return /^\[([^\]]*)\]/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
}
