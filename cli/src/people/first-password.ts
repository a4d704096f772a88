/** A password to sign in with once. */
import { randomInt } from "node:crypto";

/** Without those that look like others. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of five, nearly 100 bits: `k7wpx-…`. */
export const firstPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("")).join(
    "-",
  );
