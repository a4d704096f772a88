/** Units by item, whatever the number of lines that name it. */
export function unitsByItem(
  lines: readonly { readonly itemId: string; readonly quantity: number }[],
): Map<string, number> {
  const units = new Map<string, number>();
  for (const { itemId, quantity } of lines) units.set(itemId, (units.get(itemId) ?? 0) + quantity);
  return units;
}
