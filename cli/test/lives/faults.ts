/** Faults planted into the tables behind the APIs, each of a kind that once went unnoticed. */
import postgres from "postgres";
import type { Lived } from "./live.ts";

export interface Fault {
  readonly name: string;
  /** How reconciliation calls it. */
  readonly kind: string;
  /** Which lives it can befall. */
  readonly fits: (lived: Lived) => boolean;
  readonly table: string;
  readonly key: string;
  /** What the key is; the order's id unless stated. */
  readonly value?: (lived: Lived) => string;
  readonly change: string;
}

const wasPaid = ({ taken, total, life }: Lived): boolean =>
  total > 0 && life.fate === "ship" && life.token === "tok_visa" && taken.length === 0;
/** Its movement is one row. */
const ofOneItem = (lived: Lived): boolean =>
  wasPaid(lived) && new Set(lived.life.lines.map(({ item }) => item)).size === 1;
const byPost = ({ taken }: Lived) => taken.find(({ counter }) => counter === "web");
const cameBack = ({ taken }: Lived): boolean => taken.some(({ counter, refund }) => counter === "web" && refund > 1);

export const faults: readonly Fault[] = [
  {
    name: "goods left and nothing was captured",
    kind: "payment-amount-differs",
    fits: wasPaid,
    table: "payments.payments",
    key: "reference",
    change: "captured = 0, state = 'authorized'",
  },
  {
    name: "a cancelled order has a posted sale",
    kind: "entry-without-sale",
    fits: wasPaid,
    table: "orders.orders",
    key: "order_id",
    change: "state = 'cancelled', shipped = false",
  },
  {
    name: "an order came to something else than was posted",
    kind: "entry-amount-differs",
    fits: wasPaid,
    table: "orders.orders",
    key: "order_id",
    change: "total = total + 1",
  },
  {
    name: "more was given back than the returns say",
    kind: "payment-amount-differs",
    fits: cameBack,
    table: "payments.payments",
    key: "reference",
    change: "refunded = refunded - 1",
  },
  {
    name: "money was given back of an order of which nothing came back",
    kind: "payment-amount-differs",
    fits: wasPaid,
    table: "payments.payments",
    key: "reference",
    change: "refunded = 1, state = 'refunded'",
  },
  {
    name: "an order does not know that its sale stands in the books",
    kind: "fact-differs",
    fits: wasPaid,
    table: "orders.orders",
    key: "order_id",
    change: "posted = false",
  },
  {
    name: "an order does not know that it is paid",
    kind: "fact-differs",
    fits: wasPaid,
    table: "orders.orders",
    key: "order_id",
    change: "paid = false",
  },
  {
    name: "a return does not know that its refund stands in the books",
    kind: "fact-differs",
    fits: cameBack,
    table: "returns.returns",
    key: "order_id",
    change: "posted = false",
  },
  {
    name: "money was captured for an order that is paid by invoice",
    kind: "payment-amount-differs",
    fits: wasPaid,
    table: "orders.orders",
    key: "order_id",
    change: "tender = 'invoice'",
  },
  {
    name: "the sale of an order that nobody keeps stands in the journal",
    kind: "entry-without-sale",
    fits: wasPaid,
    table: "finance.finance_events",
    key: "reference",
    value: ({ orderId }) => `sale:${orderId}`,
    change: "transaction_id = 'ghost'",
  },
  {
    name: "a sale was never heard of by finance, and is of another year",
    kind: "not-posted",
    fits: wasPaid,
    table: "finance.finance_events",
    key: "transaction_id",
    change:
      "state = 'exception', business_date = '1999-01-01', problem_kind = 'period-closed', problem_detail = 'planted'",
  },
  {
    name: "more left the shelf than the order says",
    kind: "stock-without-document",
    fits: ofOneItem,
    table: "inventory.movements",
    key: "reason",
    value: ({ number }) => number,
    change: "quantity = quantity + 1",
  },
  {
    name: "the goods of an order never left the shelf",
    kind: "document-without-stock",
    fits: ofOneItem,
    table: "inventory.movements",
    key: "reason",
    value: ({ number }) => number,
    change: "type = 'transfer-out'",
  },
  {
    name: "goods left that nobody sold",
    kind: "stock-without-document",
    fits: (lived) => byPost(lived) !== undefined,
    table: "inventory.movements",
    key: "source_key",
    value: (lived) => `${byPost(lived)?.number ?? ""}#1`,
    change: "type = 'sale'",
  },
  {
    name: "stock is kept for an order that has left",
    kind: "reservation-left-open",
    fits: wasPaid,
    table: "inventory.reservations",
    key: "reference",
    value: ({ number }) => number,
    change: "state = 'confirmed'",
  },
  {
    name: "an order that was cancelled has an open sales order",
    kind: "sales-order-left-open",
    fits: wasPaid,
    table: "orders.orders",
    key: "order_id",
    change: "state = 'cancelled', shipped = false",
  },
  {
    name: "an order left, and its sales order is cancelled",
    kind: "sales-order-missing",
    fits: wasPaid,
    table: "erp.sales_orders",
    key: "reference",
    change: "state = 'cancelled', cancel_reason = 'planted'",
  },
  {
    name: "goods came of which the books never heard",
    kind: "movement-without-entry",
    fits: wasPaid,
    table: "inventory.movements",
    key: "source_key",
    value: ({ items: [item] }) => `${item}-open`,
    change: "source = 'planted'",
  },
  {
    name: "the books value goods that never came",
    kind: "entry-without-movement",
    fits: wasPaid,
    table: "inventory.movements",
    key: "source_key",
    value: ({ items: [item] }) => `${item}-open`,
    change: "type = 'transfer-in'",
  },
];

/** Plants a fault into the first life that it fits; returns what it is about and how it is mended. */
export async function plant(databaseUrl: string, fault: Fault, lived: readonly Lived[]) {
  const victim = lived.find(fault.fits);
  if (victim === undefined) throw new Error(`No life fits ${fault.name}.`);
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  const value = fault.value?.(victim) ?? victim.orderId;
  const where = `${fault.key} = '${value}'`;
  const [before] = await sql.unsafe(`SELECT * FROM ${fault.table} WHERE ${where}`);
  if (before === undefined) throw new Error(`${fault.table} has nothing of ${victim.orderId}.`);
  await sql.unsafe(`UPDATE ${fault.table} SET ${fault.change} WHERE ${where}`);
  const changed = fault.change.split(", ").map((each) => each.split(" = ")[0] ?? "");
  const numbers = [
    victim.number,
    ...victim.life.returns.flatMap((_, index) => [
      `${victim.number}-R${String(index)}`,
      `${victim.number}-S${String(index)}`,
    ]),
  ];
  return {
    about: [victim.orderId, value, ...numbers],
    mend: async () => {
      await sql`UPDATE ${sql(fault.table)} SET ${sql(before, ...changed)} WHERE ${sql(fault.key)} = ${value}`;
      await sql.end();
    },
  };
}
