/** A line as far as units are counted. */
export interface StockedLine {
  readonly itemId: string;
  readonly quantity: number;
  readonly stocked: boolean;
}

/** Units by item, whatever the number of lines that name it. */
export function unitsByItem(lines: readonly Pick<StockedLine, "itemId" | "quantity">[]): Map<string, number> {
  const units = new Map<string, number>();
  for (const { itemId, quantity } of lines) units.set(itemId, (units.get(itemId) ?? 0) + quantity);
  return units;
}
