/** What the ERP says is in stock, beside what the ledger says. */
import { operation } from "@tierline/kernel/api/operation";
import { LocationId } from "@tierline/kernel/model/location";
import { ItemId } from "@tierline/kernel/model/product";
import { page, PageQuery, queryBoolean, Timestamp, z } from "@tierline/kernel/model/schema";
import { promising, reading } from "../policies.ts";

export const BooksLevel = z
  .object({
    itemId: ItemId,
    locationId: LocationId,
    books: z.int().openapi({ description: "Units, as the ERP says." }),
    onHand: z.int().openapi({ description: "Units, as the ledger says." }),
    changedAt: Timestamp.openapi({ description: "When it changed in the ERP, by the ERP's clock." }),
    seenAt: Timestamp.openapi({ description: "When it was read." }),
    differsSince: Timestamp.nullable().openapi({ description: "Null while the two agree." }),
  })
  .openapi("BooksLevel");

export const listBooksLevels = operation({
  operationId: "listBooksLevels",
  method: "get",
  path: "/books-levels",
  summary: "Compare the ERP's stock levels with the ledger",
  request: {
    query: PageQuery.extend({
      itemId: ItemId.optional().openapi({ description: "Only levels of this item." }),
      locationId: LocationId.optional().openapi({ description: "Only levels at this location." }),
      differing: queryBoolean.optional().openapi({ description: "Only levels that differ, or only those that agree." }),
    }),
  },
  responses: { 200: { description: "A page of levels, by item and location.", schema: page(BooksLevel) } },
  policy: reading,
});

export const readBooks = operation({
  operationId: "readBooks",
  method: "put",
  path: "/books-levels",
  summary: "Read the ERP's stock levels now",
  description: "What changed since the last reading, or everything. While another reading runs, nothing is done.",
  request: {
    body: z.object({ full: z.boolean().default(false) }).openapi("BooksReadingRequest"),
    example: { full: false },
  },
  responses: {
    200: {
      description: "What was found; null while another reading runs.",
      schema: z.object({
        reading: z
          .object({
            full: z.boolean(),
            levels: z.int().min(0),
            taken: z.int().min(0).openapi({ description: "Positions the ledger did not have, taken over." }),
            differing: z.int().min(0),
          })
          .nullable(),
      }),
    },
  },
  problems: ["unsupported"],
  policy: { ...promising, priority: "browse", deadlineMs: 60_000, audit: true },
});
