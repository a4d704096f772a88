import type { Figure } from "../figure.ts";
import { compare } from "../tiers/compare.ts";
import { inSetting, load } from "../tiers/setting.ts";

/** Three tiers in one process against one bare handler with the same validation. */
export const tiersDirect: Figure = {
  name: "tiers-direct",
  unit: "requests/s, three tiers direct over one bare handler",
  bar: { atLeast: 0.6 },
  measure: (progress) =>
    inSetting(async (setting) => compare(setting.load, await setting.direct(), await setting.bare(), load, progress)),
};
