import { reply } from "@tierline/kernel/api/operation";
import { ItemId } from "@tierline/kernel/model/product";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { Id, moment, stamps } from "../client/codec.ts";
import { itemChangedAt, itemOf, itemsByCode, itemTerms, type ItemTerms } from "./item-record.ts";

const Stamped = z.object({ id: Id, code: z.string().nullable(), ...stamps, "template.": z.object(stamps) });

/**
 * An item changes with its product or with its template, and Tryton cannot sort by the later of the two: the stamps of all that changed
 * since are read and sorted here, the page's items then read whole.
 */
export const listItems =
  (books: Books): ErpPort["listItems"] =>
  async ({ deadline }, { query }) => {
    const after = continueAfter(query.cursor, z.tuple([Timestamp, z.string()]));
    const terms = await itemTerms(books, deadline);
    const since = later(query.changedSince, after?.[0]);
    const stamped = await changedSince(books, since, kindDomain(query, terms), deadline);
    const [afterTime = "", afterItem = ""] = after ?? [];
    const rows = stamped
      .filter(({ at, code }) => at > afterTime || (at === afterTime && code > afterItem))
      .slice(0, rowsFor(query.limit));
    const records = await itemsByCode(
      books,
      rows.map(({ code }) => code),
      deadline,
    );
    const found = rows.flatMap((row) => {
      const record = records.get(row.code);
      return record === undefined ? [] : [{ ...row, record }];
    });
    // An item that changed between the two reads shows its new time, and is listed again behind.
    return reply(
      200,
      pageOf(
        found,
        query.limit,
        ({ at, code }) => [at, code],
        ({ record }) => itemOf(record, terms),
      ),
    );
  };

const later = (a: string | undefined, b: string | undefined): string | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  return Date.parse(a) > Date.parse(b) ? a : b;
};

async function changedSince(
  { client }: Books,
  since: string | undefined,
  kind: readonly unknown[],
  deadline: number,
): Promise<{ at: string; code: string }[]> {
  const fields = ["write_date", "create_date", "template.write_date", "template.create_date"];
  const changed = since === undefined ? [] : [["OR", ...fields.map((field) => [[field, ">=", moment(since)]])]];
  const related = ["template.write_date", "template.create_date"];
  const domain = [["code", "!=", null], ...changed, ...kind];
  const rows = await client.search("product.product", { domain, record: Stamped, related, deadline });
  return rows
    .flatMap((row) => (ItemId.safeParse(row.code).success ? [{ at: itemChangedAt(row), code: row.code ?? "" }] : []))
    .filter(({ at }) => since === undefined || at >= moment6(since))
    .toSorted((a, b) => (a.at === b.at ? (a.code < b.code ? -1 : 1) : a.at < b.at ? -1 : 1));
}

/** A moment as the books' stamps are written: UTC, to the microsecond. */
function moment6(iso: string): string {
  const fraction = (/\.(\d+)/.exec(iso)?.[1] ?? "").padEnd(6, "0").slice(0, 6);
  return `${new Date(iso).toISOString().slice(0, 19)}.${fraction}Z`;
}

function kindDomain(
  { kind, stocked }: { readonly kind?: string | undefined; readonly stocked?: boolean | undefined },
  { giftCards }: ItemTerms,
): unknown[] {
  const inCategory = ["template.categories", "in", giftCards === null ? [] : [giftCards]];
  const outside = giftCards === null ? [] : [["template.categories", "not in", [giftCards]]];
  const ofKind =
    kind === undefined
      ? []
      : kind === "gift-card"
        ? [inCategory]
        : [["template.type", kind === "service" ? "=" : "!=", "service"], ...outside];
  const kept = [
    ["template.type", "!=", "service"],
    ["template.consumable", "!=", true],
  ];
  const notKept = ["OR", [["template.type", "=", "service"]], [["template.consumable", "=", true]]];
  return [...ofKind, ...(stocked === undefined ? [] : stocked ? kept : [notKept])];
}
