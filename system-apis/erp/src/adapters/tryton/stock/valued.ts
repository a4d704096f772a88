/** Values of stock: quantity × what the item costs, rounded half away from zero. */
import { lineAmount } from "@tierline/kernel/model/money";

/** In minor units; the cost has at most six places. */
export const valueOf = (quantity: number, unitCost: string, currency: string): number =>
  lineAmount(quantity, unitCost, currency);
