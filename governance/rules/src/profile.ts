/** Which rules a document must keep: those of its tier, or for a document that is not ours those of any good contract. */
import { objectOf } from "./json.ts";

export const profiles = ["system", "process", "experience", "governance", "foreign"] as const;
export type Profile = (typeof profiles)[number];

/** The tiers of the platform: documents with an `x-api`. */
export const ours: readonly Profile[] = ["system", "process", "experience", "governance"];
/** Every document there is. */
export const everyone: readonly Profile[] = profiles;

/** The profile that a document names by its `x-api`; a tier that is none is `process`, so that it is objected to. */
export function profileOf(document: unknown): Profile {
  const { "x-api": atRoot, info } = objectOf(document);
  const api = atRoot ?? objectOf(info)["x-api"];
  if (api === undefined) return "foreign";
  return ours.find((tier) => tier === objectOf(api)["tier"]) ?? "process";
}
