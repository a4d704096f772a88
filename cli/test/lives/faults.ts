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
  readonly change: string;
}

const wasPaid = ({ taken, total, life }: Lived): boolean =>
  total > 0 && life.fate === "ship" && life.token === "tok_visa" && taken.length === 0;
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
    name: "a sale was never heard of by finance, and is of another year",
    kind: "not-posted",
    fits: wasPaid,
    table: "finance.finance_events",
    key: "transaction_id",
    change:
      "state = 'exception', business_date = '1999-01-01', problem_kind = 'period-closed', problem_detail = 'planted'",
  },
];

/** Plants a fault into the first life that it fits; returns what it is about and how it is mended. */
export async function plant(databaseUrl: string, fault: Fault, lived: readonly Lived[]) {
  const victim = lived.find(fault.fits);
  if (victim === undefined) throw new Error(`No life fits ${fault.name}.`);
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  const where = `${fault.key} = '${victim.orderId}'`;
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
    about: [victim.orderId, ...numbers],
    mend: async () => {
      await sql`UPDATE ${sql(fault.table)} SET ${sql(before, ...changed)} WHERE ${sql(fault.key)} = ${victim.orderId}`;
      await sql.end();
    },
  };
}
