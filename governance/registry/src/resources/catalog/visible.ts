import type { Tier } from "@tierline/kernel/api/about";
import { isOfTheHouse } from "@tierline/kernel/auth/principal";
import type { RegistryContext } from "../../deps.ts";

/** The tiers whose APIs somebody is shown: partners see what is shaped for channels, the house sees all. */
export function visibleTo({
  principal,
  origin,
}: Pick<RegistryContext, "principal" | "origin">): (tier: Tier) => boolean {
  const house = isOfTheHouse(origin ?? principal);
  return (tier) => house || tier === "experience";
}
