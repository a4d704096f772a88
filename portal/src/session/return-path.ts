/** Where somebody comes back to: a place of our own, as a browser will read it, or the front page. */

const frontPage = "/";
/** A browser takes such a path for another host, and so may a proxy that decodes it. */
const leadsAway = /^(?:\/|\\|%2f|%5c){2}/i;
/** It goes with the browser in a cookie, which may have 4 KiB. */
const mostCharacters = 1_000;
/** Browsers drop some of them before they look at an address. */
const controls = /\p{Cc}/u;

/**
 * Path, query and fragment of `wanted` on our origin, with its dots resolved. Anything that is not a path, leaves the origin or would do so once
 * it stands in a `Location` leads to the front page.
 */
export function returnPath(origin: string, wanted: string | undefined): string {
  if (wanted?.startsWith("/") !== true || controls.test(wanted) || !URL.canParse(wanted, origin)) return frontPage;
  const { origin: its, username, password, pathname, search, hash } = new URL(wanted, origin);
  const isOurs = its === new URL(origin).origin && username === "" && password === "";
  // Resolving `/.//x` leaves `//x`: what begins so is a host, however it came about.
  const path = pathname + search + hash;
  return isOurs && !leadsAway.test(pathname) && path.length <= mostCharacters ? path : frontPage;
}
