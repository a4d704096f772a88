/** Every figure, in the order in which they are measured and shown. */
import type { Figure } from "../figure.ts";
import { tiersDirect } from "./tiers-direct.ts";
import { tiersHttp } from "./tiers-http.ts";

export const figures: readonly Figure[] = [tiersDirect, tiersHttp];
