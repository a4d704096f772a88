/** Every major of experience/storefront that is served. */
import { contract as v1 } from "./v1/contract.ts";

export { contract } from "./contract.ts";
export const olderContracts = [v1];
