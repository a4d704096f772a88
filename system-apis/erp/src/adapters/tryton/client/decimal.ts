/** Decimals as the wire carries them (Python's notation) and as we do: plain strings, and whole minor units. Never a float. */
import { Problem } from "@tierline/kernel/errors/problem";
import { inMinorUnits } from "@tierline/kernel/model/money";

/** `1E+2` is `100`, `0E-6` is `0.000000`: the same number without an exponent. */
export function plain(decimal: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/i.exec(decimal);
  if (match === null) throw new Problem("upstream-failed", "The books answered with something that is no number.");
  const [, sign = "", whole = "0", fraction = "", exponent] = match;
  if (exponent === undefined) return decimal;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point >= digits.length) return sign + digits.padEnd(point, "0").replace(/^0+(?=\d)/, "");
  const padded = digits.padStart(digits.length - Math.min(point, 0) + (point <= 0 ? 1 : 0), "0");
  const at = Math.max(point, 1);
  return `${sign}${padded.slice(0, at).replace(/^0+(?=\d)/, "")}.${padded.slice(at)}`;
}

/** Major units as minor units: `-12.3` GBP is -1230. Throws `upstream-failed` for a fraction of a minor unit. */
export function toMinor(decimal: string, currency: string): number {
  const amount = inMinorUnits(plain(decimal), currency);
  if (amount === undefined) throw new Problem("upstream-failed", "The books answered with a fraction of a minor unit.");
  return amount;
}

/** True when two decimals are the same number: `007.50` is `7.5`. */
export const sameDecimal = (a: string, b: string): boolean => reduced(a) === reduced(b);

const reduced = (decimal: string): string => {
  const text = plain(decimal)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "")
    .replace(/^(-?)0+(?=\d)/, "$1");
  return text === "-0" ? "0" : text;
};
