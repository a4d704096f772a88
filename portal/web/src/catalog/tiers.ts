/** The tiers as they are shown, from the channels down. */
import type { CatalogApi } from "../api/catalog.ts";

type Tier = CatalogApi["tier"];

/** In the order of the way a request takes; typed so that a tier cannot be forgotten. */
export const tierWords: Readonly<Record<Tier, { readonly name: string; readonly purpose: string }>> = {
  experience: { name: "Experience", purpose: "shaped for one kind of channel" },
  process: { name: "Process", purpose: "what the retailer does" },
  system: { name: "System", purpose: "the systems behind, each behind a port" },
  governance: { name: "Governance", purpose: "who may do what, and who uses it" },
};

export const tierNames = Object.keys(tierWords) as Tier[];

/** The latest major of every API, as a newcomer should see it. */
export const latestOnly = (apis: readonly CatalogApi[]): CatalogApi[] =>
  apis.filter((api) => !apis.some((other) => other.id === api.id && Number(other.major) > Number(api.major)));
