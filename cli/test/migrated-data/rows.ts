/** Rows as an earlier release left them, in every state that its tables knew. */
import type postgres from "postgres";

const id = (prefix: string, n: number): string => `${prefix}_${String(n).padStart(32, "0")}`;

export const ids = {
  released: id("ord", 1),
  shipped: id("ord", 2),
  completed: id("ord", 3),
  recorded: id("ord", 4),
  invoiced: id("ord", 5),
  cancelled: id("ord", 6),
  declined: id("ord", 7),
  /** Needed attention: the goods left, and the capture was refused. */
  unpaid: id("ord", 8),
  /** Needed attention before the goods left: everything was given back. */
  stuck: id("ord", 9),
  firstBack: id("ret", 1),
  pennies: id("ret", 2),
  counterBack: id("ret", 3),
  cardStuck: id("ret", 4),
  booksStuck: id("ret", 5),
  confirmed: id("rsv", 1),
  consumed: id("rsv", 2),
} as const;

const line = (lineNumber: number, itemId: string, quantity: number, unitPrice: string, amount: number) => ({
  lineNumber,
  itemId,
  kind: "goods",
  stocked: true,
  description: itemId,
  quantity,
  unitPrice,
  amount,
});
const [plain] = [line(1, "OLD-1", 2, "10.00", 2_000)];

export async function fillEarlierTables(sql: postgres.Sql): Promise<void> {
  await fillOrders(sql);
  await fillReturns(sql);
  await fillFinance(sql);
  await fillInventory(sql);
  await sql`INSERT INTO portal.sessions (key_hash, sealed, expires_at) VALUES ('k', 'sealed', now() + interval '1 hour')`;
  await sql`INSERT INTO portal.sign_ins (key_hash, sealed, expires_at) VALUES ('s', 'sealed', now() + interval '1 minute')`;
  await sql`UPDATE erp.items SET unit_cost = NULL, cost_currency = NULL WHERE item_id = 'CARD-BIRTHDAY'`;
}

async function fillOrders(sql: postgres.Sql): Promise<void> {
  const order = (orderId: string, state: string, overrides: Record<string, unknown> = {}) => ({
    order_id: orderId,
    tenant: "tierline",
    channel: "web",
    channel_order_number: `OLD-${orderId.slice(-1)}`,
    fingerprint: "f",
    state,
    placed_at: "2026-03-01T09:00:00Z",
    customer: sql.json({}),
    currency: "GBP",
    location_id: "WH-1",
    tender: "card",
    payment_token: "tok_visa",
    lines: sql.json([plain]),
    total: 2_000,
    reason: null,
    correlation_id: "cor-1",
    posted: false,
    shipped: false,
    updated_at: "2026-03-01T09:05:00Z",
    ...overrides,
  });
  const atTill = { payment_token: null, channel: "store" };
  const two = [line(1, "OLD-1", 3, "3.333333", 1_000), line(2, "OLD-2", 4, "0.005", 2)];
  const rows = [
    order(ids.released, "released"),
    order(ids.shipped, "shipped", { shipped: true }),
    order(ids.completed, "completed", { shipped: true, posted: true, lines: sql.json(two), total: 1_002 }),
    order(ids.recorded, "recorded", { ...atTill, tender: "cash", posted: true }),
    order(ids.invoiced, "recorded", { ...atTill, tender: "invoice" }),
    order(ids.cancelled, "cancelled", { reason: "changed my mind" }),
    order(ids.declined, "declined", { reason: "The card was declined." }),
    order(ids.unpaid, "attention", { shipped: true, posted: true, reason: "The goods left, but: declined." }),
    order(ids.stuck, "attention", { reason: "There is no item OLD-1." }),
  ];
  for (const row of rows) await sql`INSERT INTO orders.orders ${sql(row)}`;
}

async function fillReturns(sql: postgres.Sql): Promise<void> {
  const entry = (returnId: string, state: string, overrides: Record<string, unknown>) => ({
    return_id: returnId,
    tenant: "tierline",
    channel: "web",
    channel_return_number: `OLD-R-${returnId.slice(-1)}`,
    fingerprint: "f",
    order_id: ids.completed,
    state,
    returned_at: "2026-03-02T09:00:00Z",
    customer: sql.json({}),
    currency: "GBP",
    location_id: "WH-1",
    tender: "card",
    reason: null,
    correlation_id: "cor-2",
    posted: false,
    updated_at: "2026-03-02T09:05:00Z",
    ...overrides,
  });
  const back = (itemId: string, quantity: number, amount: number) => ({
    lines: sql.json([{ ...line(1, itemId, quantity, "1.00", amount), disposition: "restock" }]),
    total: amount,
  });
  const rows = [
    entry(ids.firstBack, "completed", { ...back("OLD-1", 1, 334), posted: true, reason: "too big" }),
    entry(ids.pennies, "refunded", back("OLD-2", 3, 3)),
    entry(ids.counterBack, "refunded", { ...back("OLD-3", 2, 500), order_id: null, tender: "cash", channel: "store" }),
    entry(ids.cardStuck, "attention", { ...back("OLD-9", 1, 100), order_id: ids.unpaid, reason: "No such payment." }),
    entry(ids.booksStuck, "attention", {
      ...back("OLD-9", 1, 100),
      order_id: ids.recorded,
      tender: "cash",
      posted: true,
      reason: "No such item.",
    }),
  ];
  for (const row of rows) await sql`INSERT INTO returns.returns ${sql(row)}`;
  await sql`
    INSERT INTO returns.returned_units (order_id, item_id, quantity)
    VALUES (${ids.completed}, 'OLD-1', 1), (${ids.completed}, 'OLD-2', 3)`;
}

async function fillFinance(sql: postgres.Sql): Promise<void> {
  const event = (orderId: string, amount: number, overrides: Record<string, unknown>) => ({
    reference: `sale:${orderId}`,
    kind: "sale",
    transaction_id: orderId,
    document: `OLD-${orderId.slice(-1)}`,
    channel: "web",
    business_date: new Date().toISOString().slice(0, 10),
    currency: "GBP",
    correlation_id: "cor-1",
    lines: sql.json([
      { kind: "goods", amount },
      { kind: "tender-card", amount },
    ]),
    content_hash: "h",
    due_at: "2026-03-01T09:00:00Z",
    ...overrides,
  });
  const units = sql.json([{ kind: "cost", itemId: "MUG-BLUE", quantity: 2 }]);
  await sql`INSERT INTO finance.finance_events ${sql(event(ids.shipped, 2_000, { state: "pending", costed: units }))}`;
  await sql`INSERT INTO finance.finance_events ${sql(event(ids.completed, 1_002, { state: "posted", entry: sql.json([]) }))}`;
}

/** Booked as it arrived, as that release did: what a count met stood before or after it by its place in the ledger. */
async function fillInventory(sql: postgres.Sql): Promise<void> {
  const day = (at: number, hour = 8): string => `2026-03-0${String(at)}T0${String(hour)}:00:00Z`;
  const move = (
    type: string,
    sourceKey: string,
    quantity: number,
    delta: number,
    overrides: Record<string, unknown>,
  ) => ({
    source: "wms",
    source_key: sourceKey,
    type,
    item_id: "STK-1",
    location_id: "WH-1",
    quantity,
    delta,
    recorded_at: "2026-03-08T08:00:00Z",
    ...overrides,
  });
  const web = { source: "web" };
  const rows = [
    move("receipt", "R-1", 10, 10, { occurred_at: day(1) }),
    move("count", "C-1", 8, -2, { occurred_at: day(3) }),
    // Told after the count and had occurred before it: it was taken off all the same.
    move("sale", "OLD-9#1", 3, -3, { ...web, occurred_at: day(2) }),
    move("return", "OLD-R-9#1", 1, 1, { ...web, occurred_at: day(4) }),
    move("damage", "D-1", 1, -1, { occurred_at: day(4), damaged_delta: 1 }),
    move("receipt", "R-2", 9, 9, { occurred_at: day(5) }),
    move("sale", `${ids.consumed}#1`, 1, -1, { ...web, occurred_at: day(5, 9), reason: "OLD-CONSUMED" }),
    move("transfer-out", "T-1#out", 2, -2, { occurred_at: day(6), transit_delta: 2, transit_from: "WH-1" }),
    // The later count was booked first; the one that was booked last stood.
    move("count", "C-2", 4, 4, { location_id: "WH-2", occurred_at: day(5) }),
    move("count", "C-3", 6, 2, { location_id: "WH-2", occurred_at: day(4) }),
    move("adjustment", "A-1", 3, 3, { location_id: "WH-2", occurred_at: day(3) }),
    // One unit of the transfer came; of another that was never sent two came.
    move("transfer-in", "T-1#in", 1, 1, {
      location_id: "STORE-1",
      occurred_at: day(7),
      transit_delta: -1,
      transit_from: "WH-1",
    }),
    move("transfer-in", "T-2", 2, 2, { location_id: "STORE-1", occurred_at: day(7) }),
    move("receipt", "R-3", 2, 2, { location_id: "STORE-1", occurred_at: day(7) }),
    move("receipt", "N-1", 4, 4, { source: "numbered", source_sequence: 1, item_id: "STK-2", occurred_at: day(2) }),
  ];
  for (const row of rows) await sql`INSERT INTO inventory.movements ${sql(row)}`;
  await sql`
    INSERT INTO inventory.positions (item_id, location_id, on_hand, reserved, in_transit, damaged) VALUES
      ('STK-1', 'WH-1', 11, 2, 1, 1), ('STK-1', 'WH-2', 9, 0, 0, 0), ('STK-1', 'STORE-1', 5, 0, -2, 0), ('STK-2', 'WH-1', 4, 0, 0, 0)`;
  await sql`INSERT INTO inventory.sequences (source, last) VALUES ('numbered', 1)`;
  const reservation = (reservationId: string, reference: string, state: string, quantity: number) => ({
    reservation_id: reservationId,
    channel: "web",
    reference,
    fingerprint: "f",
    state,
    lines: sql.json([{ itemId: "STK-1", locationId: "WH-1", quantity }]),
    correlation_id: "cor-1",
  });
  await sql`INSERT INTO inventory.reservations ${sql(reservation(ids.confirmed, "OLD-CONFIRMED", "confirmed", 2))}`;
  await sql`INSERT INTO inventory.reservations ${sql(reservation(ids.consumed, "OLD-CONSUMED", "consumed", 1))}`;
  const parked = {
    type: "receipt",
    itemId: "STK-2",
    locationId: "WH-1",
    quantity: 1,
    source: "numbered",
    sourceKey: "N-3",
    sourceSequence: 3,
    occurredAt: day(3),
    channel: "store",
    correlationId: "cor-1",
  };
  const exception = {
    exception_id: "exc_1",
    kind: "gap",
    item_id: "STK-2",
    location_id: "WH-1",
    source: "numbered",
    source_key: "N-3",
    source_sequence: 3,
    movement: sql.json(parked),
    detail: "numbered has not sent 2, so 3 waits.",
  };
  await sql`INSERT INTO inventory.exceptions ${sql(exception)}`;
}
