import type { Figure } from "../figure.ts";
import { compare } from "../tiers/compare.ts";
import { inSetting, load } from "../tiers/setting.ts";

/** The same three tiers as three processes. */
export const tiersHttp: Figure = {
  name: "tiers-http",
  unit: "requests/s, three processes over http over direct",
  bar: null,
  measure: (progress) =>
    inSetting(async (setting) => compare(setting.load, await setting.http(), await setting.direct(), load, progress)),
};
