/** How an API did in the last 24 hours, as it is written on the pages. */
import type { CatalogEntry } from "../api/registry.ts";

type Performance = CatalogEntry["performance"];

/** `99.981 %`; undefined when nothing was called. */
export const availabilityWas = ({ availability }: Performance): string | undefined =>
  availability === null ? undefined : `${availability.toFixed(availability === 100 ? 0 : 3)} %`;

/** `≤ 250 ms`: within how long 99 of 100 calls were answered. Only meant where there were calls. */
export const p99Was = ({ p99Ms }: Performance): string => (p99Ms === null ? "over 2.5 s" : `≤ ${String(p99Ms)} ms`);

/** `1,204 calls` */
export const callsWere = ({ calls }: Performance): string =>
  `${calls.toLocaleString("en")} ${calls === 1 ? "call" : "calls"}`;
