import { reply } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Item } from "../../../resources/items/contract.ts";
import { and, moment, queryOf } from "../client/literals.ts";
import { translating } from "../client/problem-of.ts";
import { wholeGroups } from "../documents/whole-groups.ts";
import { services, type Tenant } from "../tenant.ts";
import { itemFields, itemOf, mappedTypes } from "./item-fields.ts";

/** SAP's change times are finer than milliseconds: items of one millisecond are read together and sorted here. */
export const listItems =
  (tenant: Tenant): ErpPort["listItems"] =>
  async (ctx, { query }) => {
    const after = continueAfter(query.cursor, z.tuple([Timestamp, z.string()]));
    const since = after?.[0] ?? query.changedSince;
    const address = (top: number): string =>
      `A_Product${queryOf({
        ...itemFields,
        // What never changed has no time at all, and would not be found by one.
        filter: and(
          mappedTypes(tenant, withoutUndefined(query)),
          since === undefined || Date.parse(since) <= 0 ? undefined : `LastChangeDateTime ge ${moment(since)}`,
        ),
        orderby: ["LastChangeDateTime", "Product"],
        top,
      })}`;
    const rows = await translating("The list of items", () =>
      wholeGroups<Item, Item>({
        wanted: rowsFor(query.limit),
        read: async (top) =>
          (await tenant.client.list(ctx, services.products, address(top))).map((row) => itemOf(tenant, row)),
        groupOf: ({ changedAt }) => changedAt,
        arrange: (items) => items.filter((item) => after === undefined || isAfter(item, after)).toSorted(byChange),
      }),
    );
    return reply(
      200,
      pageOf(
        rows,
        query.limit,
        ({ changedAt, itemId }) => [changedAt, itemId],
        (item) => item,
      ),
    );
  };

const withoutUndefined = ({ kind, stocked }: { kind?: string | undefined; stocked?: boolean | undefined }) => ({
  ...(kind === undefined ? {} : { kind }),
  ...(stocked === undefined ? {} : { stocked }),
});

const byChange = (a: Item, b: Item): number =>
  a.changedAt === b.changedAt ? compare(a.itemId, b.itemId) : compare(a.changedAt, b.changedAt);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isAfter = (item: Item, [changedAt, itemId]: readonly [string, string]): boolean =>
  item.changedAt > changedAt || (item.changedAt === changedAt && item.itemId > itemId);
