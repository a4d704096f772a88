/**
 * What the tiers are measured against: one Hono handler that parses the same request with the same schema, does the
 * same work and parses its answer, every one. No token, no limit, no deadline, no correlation. Asked anything, it answers `{origin}`.
 */
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { answerParser, inputParser } from "@tierline/kernel/api/validate";
import { newId } from "@tierline/kernel/model/ids";
import { lineAmount, sum } from "@tierline/kernel/model/money";
import { answer } from "../processes/child.ts";
import { Checkout, ShopOrder } from "./contract.ts";

const parseInput = inputParser({ body: Checkout });
const parseAnswer = answerParser({ 201: { description: "The order is taken.", schema: ShopOrder } });
const app = new Hono();

app.post("/checkouts", async (c) => {
  const { body } = parseInput({ params: undefined, query: undefined, body: await c.req.json() });
  // Parsed by the schema, so it has its type.
  const checked = parseAnswer(201, taken(body as Checkout));
  return "data" in checked ? c.json(checked.data, 201) : c.json(checked, 500);
});

function taken({ orderNumber, placedAt, currency, basket }: Checkout): ShopOrder {
  const lines = basket.map((line) => ({ ...line, amount: lineAmount(line.quantity, line.price) }));
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
