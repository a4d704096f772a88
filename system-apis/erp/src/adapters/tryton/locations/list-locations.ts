import { reply } from "@tierline/kernel/api/operation";
import { Location } from "@tierline/kernel/model/location";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";

/** Tryton does not tell stores from warehouses, nor who ships by himself: the settings do, by code. */
export const listLocations =
  (books: Books): ErpPort["listLocations"] =>
  async ({ deadline }, { query: { kind, limit, cursor } }) => {
    const { stores, automatic } = books.settings;
    const [after = ""] = continueAfter(cursor, z.tuple([z.string()])) ?? [];
    const locations = (await books.directory.allWarehouses(deadline))
      .flatMap(({ code, name }) => {
        const location = Location.safeParse({
          locationId: code,
          name,
          kind: stores.some((start) => code.startsWith(start)) ? "store" : "warehouse",
          fulfillment: automatic.includes(code) ? "automatic" : "manual",
        });
        return location.success ? [location.data] : [];
      })
      .filter((location) => location.locationId > after && (kind === undefined || location.kind === kind))
      .toSorted((a, b) => (a.locationId < b.locationId ? -1 : 1));
    return reply(
      200,
      pageOf(
        locations.slice(0, rowsFor(limit)),
        limit,
        (location) => [location.locationId],
        (location) => location,
      ),
    );
  };
