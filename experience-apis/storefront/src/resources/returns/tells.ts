/** What a shop is told of its returns. */
import { telling } from "@tierline/kernel/events/telling";
import { returnAccepted, returnRefunded } from "@tierline/kernel/model/events";
import { ShopReturn } from "./contract.ts";
import { goodsOf } from "./shop-return.ts";

/** Of a refund the money: the goods were told before. */
const ToldRefund = ShopReturn.omit({ returnedAt: true, goods: true });

const [returnId, orderId] = ["ret_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7", "ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7"];
const refunded = { returnId, returnNumber: "R-1001", orderId, currency: "GBP", refund: 1_299 };

export const tells = [
  telling({
    type: "return.accepted.v2",
    summary: "Goods of an order came back, or a refund without goods was granted.",
    event: returnAccepted,
    data: ShopReturn,
    // What a counter took back without an order is not the shop's.
    shape: ({ orderId, channelReturnNumber: returnNumber, total: refund, ...given }) =>
      orderId === null
        ? null
        : {
            returnId: given.returnId,
            returnNumber,
            orderId,
            status: "received" as const,
            currency: given.currency,
            refund,
            returnedAt: given.returnedAt,
            goods: goodsOf(given),
          },
    example: {
      subject: returnId,
      data: {
        ...refunded,
        status: "received",
        returnedAt: "2026-11-21T09:29:58Z",
        goods: [{ sku: "MUG-BLUE", name: "Mug, blue", quantity: 1, refund: 1_299 }],
      },
    },
  }),
  telling({
    type: "return.refunded.v2",
    summary: "The money of a return was given back to how the order was paid.",
    event: returnRefunded,
    data: ToldRefund,
    shape: ({ channelReturnNumber: returnNumber, total: refund, ...given }) => ({
      returnId: given.returnId,
      returnNumber,
      orderId: given.orderId,
      status: "refunded" as const,
      currency: given.currency,
      refund,
    }),
    example: { subject: returnId, data: { ...refunded, status: "refunded" } },
  }),
];
