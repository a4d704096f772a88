/** Which addresses are of the public Internet, and lead to nowhere else. */
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Addresses that look public and are a cloud's own: Azure's platform answers there. */
const special = new Set(["168.63.129.16"]);
/** All global unicast addresses there are (RFC 4291, 2.4); what is outside is local, deprecated, or translates to IPv4 (RFC 8215). */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/** False for loopback, private, shared, link-local, multicast, reserved, mapped and translated addresses. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0 || special.has(address)) return false;
  const parsed = ipaddr.parse(address);
  // `::ffff:10.0.0.1` is refused as such: no name of a public host has such an address.
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(globalUnicast);
}
