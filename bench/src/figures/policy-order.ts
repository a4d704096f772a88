import type { Figure } from "../figure.ts";
import { inSetting } from "../policy/setting.ts";

/** An order of five lines with all policy against the smallest JSON answer of bare Hono. */
export const policyOrder: Figure = {
  name: "policy-order",
  unit: "requests/s, POST of five lines with all policy over a bare Hono GET",
  bar: { atLeast: 0.4 },
  measure: (progress) =>
    inSetting(async (setting) => setting.compare(await setting.order(), await setting.bare("/hello"), progress)),
};
