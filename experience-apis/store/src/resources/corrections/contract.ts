/** Amounts a back office corrects by hand: bad debts, rounding, goodwill. */
import { operation } from "@tierline/kernel/api/operation";
import { entryResults } from "@tierline/kernel/model/batch";
import { Currency, MinorUnits } from "@tierline/kernel/model/money";
import { Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { correcting } from "../refusals.ts";
import { batchPolicy, mostEntries } from "../batch.ts";

export const Correction = z
  .object({
    correctionNumber: Reference.openapi({
      description: "Unique per back office; a repeat is a duplicate and changes nothing.",
    }),
    at: Timestamp,
    amount: MinorUnits.openapi({ description: "Minor units; positive earns, negative costs." }),
    currency: Currency,
    reason: text(200),
  })
  .openapi("Correction");

export const reportCorrections = operation({
  operationId: "reportCorrections",
  method: "post",
  path: "/corrections",
  summary: "Report corrections of amounts",
  batch: { entries: "corrections", reference: "correctionNumber" },
  request: {
    body: z.object({ corrections: z.array(Correction).min(1).max(mostEntries) }),
    example: {
      corrections: [
        {
          correctionNumber: "COR-1001",
          at: "2026-11-21T18:00:00Z",
          amount: -250,
          currency: "GBP",
          reason: "Goodwill for a late delivery.",
        },
      ],
    },
  },
  responses: { 200: { description: "One result per correction, in order.", schema: entryResults({}) } },
  refusals: correcting,
  policy: batchPolicy("store:write"),
});
