/** Version 1: every order is delivered, so nothing is said of how the goods get to the shopper. */
import { operation } from "@tierline/kernel/api/operation";
import { page } from "@tierline/kernel/model/schema";
import * as orders from "../../resources/orders/contract.ts";

export const Checkout = orders.Checkout.omit({ fulfillment: true }).openapi("Checkout");
export const ShopOrder = orders.ShopOrder.omit({ fulfillment: true }).openapi("ShopOrder");

const { fulfillment: _, ...example } = orders.placeOrder.request.example;

export const placeOrder = operation({
  ...orders.placeOrder,
  request: { ...orders.placeOrder.request, body: Checkout, example },
  responses: { 201: { ...orders.placeOrder.responses[201], schema: ShopOrder } },
});

export const getOrder = operation({
  ...orders.getOrder,
  responses: { 200: { ...orders.getOrder.responses[200], schema: ShopOrder } },
});

export const findOrders = operation({
  ...orders.findOrders,
  responses: { 200: { ...orders.findOrders.responses[200], schema: page(ShopOrder) } },
});

export const cancelOrder = operation({
  ...orders.cancelOrder,
  responses: { 200: { ...orders.cancelOrder.responses[200], schema: ShopOrder } },
});
