/**
 * The posting rules, as data: what happened (event) and what an amount is for (line) say which account is debited and which is
 * credited. To change how something is posted, change it here; nothing else knows an account.
 *
 * `measure` is the figure of the ledger summary that a posting feeds: refunds are counted on their debit account, everything
 * else on its credit account.
 */
import { z } from "@tierline/kernel/model/schema";
import { PostingRule } from "../resources/posting-rules/contract.ts";
import { checked } from "./check-rules.ts";

/** The accounts of the standard chart that the rules use. */
const account = {
  cash: "1000",
  receivables: "1100",
  cardClearing: "1150",
  inventory: "1200",
  goodsReceived: "2050",
  giftCards: "2100",
  giftCardsRedeemed: "2110",
  tax: "2200",
  goods: "4000",
  services: "4050",
  returns: "4100",
  discounts: "4200",
  adjustments: "4900",
  costOfGoods: "5000",
  writtenOff: "5100",
  stockDifferences: "5150",
} as const;

const a = account;

const rules: readonly PostingRule[] = [
  { event: "sale", line: "goods", debit: a.receivables, credit: a.goods, measure: "sales" },
  { event: "sale", line: "service", debit: a.receivables, credit: a.services, measure: "sales" },
  { event: "sale", line: "gift-card", debit: a.receivables, credit: a.giftCards, measure: "giftCards" },
  { event: "sale", line: "discount", debit: a.discounts, credit: a.receivables },
  { event: "sale", line: "tax", debit: a.receivables, credit: a.tax },
  { event: "sale", line: "tender-card", debit: a.cardClearing, credit: a.receivables },
  { event: "sale", line: "tender-cash", debit: a.cash, credit: a.receivables },
  { event: "sale", line: "tender-gift-card", debit: a.giftCardsRedeemed, credit: a.receivables },
  { event: "sale", line: "cost", debit: a.costOfGoods, credit: a.inventory },

  { event: "refund", line: "goods", debit: a.returns, credit: a.receivables, measure: "refunds" },
  { event: "refund", line: "service", debit: a.returns, credit: a.receivables, measure: "refunds" },
  { event: "refund", line: "gift-card", debit: a.giftCards, credit: a.receivables, measure: "refunds" },
  { event: "refund", line: "discount", debit: a.receivables, credit: a.discounts },
  { event: "refund", line: "tax", debit: a.tax, credit: a.receivables },
  { event: "refund", line: "tender-card", debit: a.receivables, credit: a.cardClearing },
  { event: "refund", line: "tender-cash", debit: a.receivables, credit: a.cash },
  { event: "refund", line: "tender-gift-card", debit: a.receivables, credit: a.giftCardsRedeemed },
  { event: "refund", line: "cost", debit: a.inventory, credit: a.costOfGoods },
  { event: "refund", line: "cost-written-off", debit: a.writtenOff, credit: a.costOfGoods },

  { event: "cost-of-sale", line: "cost", debit: a.costOfGoods, credit: a.inventory },
  { event: "cost-of-refund", line: "cost", debit: a.inventory, credit: a.costOfGoods },
  { event: "cost-of-refund", line: "cost-written-off", debit: a.writtenOff, credit: a.costOfGoods },

  { event: "adjustment", line: "difference", debit: a.receivables, credit: a.adjustments, measure: "adjustments" },

  { event: "payment-captured", line: "tender-card", debit: a.cardClearing, credit: a.receivables },
  { event: "payment-refunded", line: "tender-card", debit: a.receivables, credit: a.cardClearing },

  { event: "stock-receipt", line: "cost", debit: a.inventory, credit: a.goodsReceived },
  { event: "stock-write-off", line: "cost", debit: a.writtenOff, credit: a.inventory },
  { event: "stock-correction", line: "cost", debit: a.inventory, credit: a.stockDifferences },
];

/** Parsed and checked when this file is loaded: a rule that cannot work stops the start. */
export const postingRules: readonly PostingRule[] = checked(z.array(PostingRule).parse(rules));
