/** Exact decimals: CAP hands them over as strings, sometimes as numbers. */

/** `12.5` as an integer of `scale` decimals. */
export function scaled(value: unknown, scale: number): bigint {
  const text = value === null || value === undefined ? "0" : String(value as string | number);
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const digits = BigInt((whole === "" ? "0" : whole) + fraction.padEnd(scale, "0").slice(0, scale));
  return text.startsWith("-") ? -digits : digits;
}

/** An integer of `scale` decimals as text. */
export function unscaled(value: bigint, scale: number): string {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, "0");
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return value < 0n ? `-${text}` : text;
}

/** Rounds half away from zero. */
export function divided(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [top, bottom] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const rounded = (2n * top + bottom) / (2n * bottom);
  return negative ? -rounded : rounded;
}
