/**
 * From rows to what the channel sends. The mapping is fixed, so that anybody can check the totals: see docs/replay.md.
 */
import { exponentOf, lineAmount, mostMinorUnits } from "@tierline/kernel/model/money";
import type { ItemKind } from "@tierline/kernel/model/product";
import type { Row } from "./read-rows.ts";

export interface Line {
  readonly code: string;
  readonly quantity: number;
  readonly unitPrice: string;
}

/** An order or a return: quantities are positive in both. */
export interface Invoice {
  readonly number: string;
  readonly at: string;
  readonly customer: string;
  readonly lines: Line[];
}

export interface StockAdjustment {
  readonly number: string;
  readonly at: string;
  readonly code: string;
  readonly difference: number;
  readonly reason: string;
}

export interface FinanceAdjustment {
  readonly number: string;
  readonly at: string;
  readonly amount: number;
  readonly reason: string;
}

export interface Item {
  readonly code: string;
  readonly kind: ItemKind;
  readonly stocked: boolean;
  description: string;
}

/** Rows that cannot be sent, by reason. */
export type Rejects = Map<string, number>;

export interface Plan {
  rows: number;
  readonly orders: Map<string, Invoice>;
  readonly returns: Map<string, Invoice>;
  readonly stockAdjustments: StockAdjustment[];
  readonly financeAdjustments: FinanceAdjustment[];
  readonly items: Map<string, Item>;
  readonly rejects: Rejects;
}

const emptyPlan = (): Plan => ({
  rows: 0,
  orders: new Map(),
  returns: new Map(),
  stockAdjustments: [],
  financeAdjustments: [],
  items: new Map(),
  rejects: new Map(),
});

/** What the files are priced in; none of them says. */
export const replayCurrency = "GBP";

/** What the contracts take in one line: units, and their amount in whole currency units. */
const mostUnits = 1_000_000;
const mostAmount = mostMinorUnits / 10 ** exponentOf(replayCurrency);

/** Stocked: codes beginning with five digits, and `DCGS…`, `PADS`. */
export const isStocked = (code: string): boolean => /^(\d{5}|DCGS)/.test(code) || code === "PADS";
export const isGiftCard = (code: string): boolean => code.startsWith("GIFT_");

export function reject(rejects: Rejects, reason: string): void {
  rejects.set(reason, (rejects.get(reason) ?? 0) + 1);
}

/**
 * Adds rows to a plan. Numbers of single rows count within their invoice over the whole file, so that they are the same in
 * whatever window the row is sent.
 */
export class Planner {
  readonly plan: Plan = emptyPlan();
  readonly #ordinals = new Map<string, number>();
  readonly #window: { readonly from?: string | undefined; readonly to?: string | undefined };

  constructor(window: { readonly from?: string | undefined; readonly to?: string | undefined }) {
    this.#window = window;
  }

  add(row: Row): void {
    const number = this.#numberOf(row);
    const { from, to } = this.#window;
    if ((from !== undefined && row.at < from) || (to !== undefined && row.at >= to)) return;
    this.plan.rows++;
    if (Math.abs(row.quantity) > mostUnits) return reject(this.plan.rejects, "quantity-too-large");
    if (Math.abs(row.quantity) * Math.abs(Number(row.unitPrice)) > mostAmount)
      return reject(this.plan.rejects, "amount-too-large");
    this.#remember(row);
    if (row.invoice.startsWith("A")) this.#adjustFinance(row, number);
    else if (row.invoice.startsWith("C")) this.#returnLine(row);
    else this.#orderLine(row, number);
  }

  /** `536365-3`: the third row of its invoice that is sent by itself. */
  #numberOf(row: Row): string {
    const single = row.invoice.startsWith("A") || (!row.invoice.startsWith("C") && !isOrderLine(row));
    if (!single) return row.invoice;
    const ordinal = (this.#ordinals.get(row.invoice) ?? 0) + 1;
    this.#ordinals.set(row.invoice, ordinal);
    return `${row.invoice}-${String(ordinal)}`;
  }

  #remember({ code, description }: Row): void {
    const known = this.plan.items.get(code);
    if (known !== undefined) {
      if (known.description === code && description !== "") known.description = description;
      return;
    }
    const kind: ItemKind = isGiftCard(code) ? "gift-card" : isStocked(code) ? "goods" : "service";
    this.plan.items.set(code, {
      code,
      kind,
      stocked: isStocked(code),
      description: description === "" ? code : description,
    });
  }

  #adjustFinance({ at, quantity, unitPrice, description }: Row, number: string): void {
    const amount = lineAmount(quantity, unitPrice, replayCurrency);
    this.plan.financeAdjustments.push({
      number,
      at,
      amount,
      reason: description === "" ? "No reason given" : description,
    });
  }

  #returnLine(row: Row): void {
    if (row.quantity >= 0) return reject(this.plan.rejects, "return-quantity-not-negative");
    if (row.unitPrice.startsWith("-")) return reject(this.plan.rejects, "negative-price");
    lineTo(this.plan.returns, row, -row.quantity);
  }

  #orderLine(row: Row, number: string): void {
    if (isOrderLine(row)) return lineTo(this.plan.orders, row, row.quantity);
    if (isPriced(row))
      return reject(this.plan.rejects, row.unitPrice.startsWith("-") ? "negative-price" : "quantity-not-positive");
    if (row.quantity === 0) return reject(this.plan.rejects, "quantity-zero");
    const { at, code, quantity, description } = row;
    const reason = description === "" ? "No reason given" : description;
    this.plan.stockAdjustments.push({ number, at, code, difference: quantity, reason });
  }
}

const isPriced = ({ unitPrice }: Row): boolean => !/^-?0+(\.0+)?$/.test(unitPrice);

/** Priced rows are lines; free ones are lines of a known customer's order. */
function isOrderLine(row: Row): boolean {
  if (row.quantity <= 0 || row.unitPrice.startsWith("-")) return false;
  return isPriced(row) || row.customer !== "";
}

function lineTo(invoices: Map<string, Invoice>, row: Row, quantity: number): void {
  const { invoice: number, at, customer, code, unitPrice } = row;
  let invoice = invoices.get(number);
  if (invoice === undefined) {
    invoice = { number, at, customer, lines: [] };
    invoices.set(number, invoice);
  }
  invoice.lines.push({ code, quantity, unitPrice });
}
