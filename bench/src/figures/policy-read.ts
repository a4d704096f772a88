import type { Figure } from "../figure.ts";
import { inSetting } from "../policy/setting.ts";

/** A read with token, scopes, limit and validation against the same handler without any policy. */
export const policyRead: Figure = {
  name: "policy-read",
  unit: "requests/s, a read with all policy over the same handler with none",
  bar: { atLeast: 0.7 },
  measure: (progress) =>
    inSetting(async (setting) => setting.compare(await setting.read(), await setting.bare("/items/85123A"), progress)),
};
