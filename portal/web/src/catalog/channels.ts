/** The catalog as a channel sees it: the experience API that is shaped for it, and everything that stands behind. */
import { versionOf, type CatalogApi, type Journey } from "../api/catalog.ts";
import { latestOnly } from "./tiers.ts";

/** A channel goes by the name of its experience API. */
export interface Channel {
  /** `storefront` */
  readonly name: string;
  readonly title: string;
}

export const channelsOf = (apis: readonly CatalogApi[]): Channel[] =>
  latestOnly(apis)
    .filter(({ tier }) => tier === "experience")
    .map(({ name, title }) => ({ name, title }));

const isFacing = (api: CatalogApi, channel: string): boolean => api.tier === "experience" && api.name === channel;

/** What a channel calls, and what that calls in turn; in the order of the catalog. */
export function apisFor(channel: string, apis: readonly CatalogApi[]): CatalogApi[] {
  const reached = new Set(apis.filter((api) => isFacing(api, channel)));
  // A set is walked with what is added on the way.
  for (const { calls } of reached) {
    for (const api of apis) if (calls.includes(versionOf(api))) reached.add(api);
  }
  return apis.filter((api) => reached.has(api));
}

/** The journeys that go through what a channel calls. */
export const journeysFor = (channel: string, journeys: readonly Journey[]): Journey[] =>
  journeys.filter(({ steps }) => steps.some(({ api }) => api.startsWith(`experience-${channel}.`)));

/** What the APIs tell of by events, in the log or to applications, with the API whose each is. */
export const eventsOf = (apis: readonly CatalogApi[]) =>
  apis.flatMap((api) => [...api.publishes, ...api.tells].map(({ type, summary }) => ({ type, summary, api })));
