/**
 * What the tiers are measured against: one Hono handler that parses the same request with the same schema, does the same work
 * and parses its answer, every one. No token, no limit, no deadline, no correlation. Asked anything, it answers `{origin}`.
 */
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { newId } from "@tierline/kernel/model/ids";
import { lineAmount, sum } from "@tierline/kernel/model/money";
import { answer } from "../processes/child.ts";
import { Checkout, ShopOrder } from "./contract.ts";

const app = new Hono();

app.post("/checkouts", async (c) => {
  const checkout = Checkout.safeParse(await c.req.json());
  if (!checkout.success) return c.json({ issues: checkout.error.issues }, 422);
  return c.json(ShopOrder.parse(taken(checkout.data)), 201);
});

function taken({ orderNumber, placedAt, currency, basket }: Checkout): ShopOrder {
  const lines = basket.map((line) => ({ ...line, amount: lineAmount(line.quantity, line.price, currency) }));
  const total = sum(lines.map((line) => line.amount));
  return { orderId: newId("ord"), orderNumber, status: "received", placedAt, currency, total, basket: lines };
}

answer(
  () =>
    new Promise((resolve) => {
      serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
        resolve({ origin: `http://127.0.0.1:${String(port)}` });
      });
    }),
);
