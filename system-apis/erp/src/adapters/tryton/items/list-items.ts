import { reply } from "@tierline/kernel/api/operation";
import { ItemId } from "@tierline/kernel/model/product";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { Id, moment, stamps } from "../client/codec.ts";
import { lineModel, LineRecord, linesOf, priceLineOf } from "../prices/price-lines.ts";
import { itemOf, itemsByCode, itemTerms, type ItemTerms, productChangedAt } from "./item-record.ts";

const Stamped = z.object({ id: Id, code: z.string().nullable(), ...stamps, "template.": z.object(stamps) });

/**
 * An item changes with its product, its template or a price on a price list, and Tryton cannot sort by the latest of these: the
 * stamps of all that changed since are read and sorted here, the page's items then read whole. A price is not made to touch its
 * template: that would be a second transaction, lost in a crash between the two, and what people change in Tryton would not count.
 */
export const listItems =
  (books: Books): ErpPort["listItems"] =>
  async ({ deadline }, { query }) => {
    const after = continueAfter(query.cursor, z.tuple([Timestamp, z.string()]));
    const terms = await itemTerms(books, deadline);
    const since = later(query.changedSince, after?.[0]);
    const stamped = await changedSince(books, since, (path) => kindDomain(query, terms, path), deadline);
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

interface Change {
  readonly at: string;
  readonly code: string;
}

/** Each item once, with its last change; `kind` is the domain of the kinds asked for, of the template under `path`. */
async function changedSince(
  books: Books,
  since: string | undefined,
  kind: (path: string) => readonly unknown[],
  deadline: number,
): Promise<Change[]> {
  const changes = await Promise.all([
    changedProducts(books, since, kind("template"), deadline),
    changedPrices(books, since, kind("product.template"), deadline),
  ]);
  const latest = new Map<string, string>();
  for (const { code, at } of changes.flat()) {
    if (at > (latest.get(code) ?? "")) latest.set(code, at);
  }
  return Array.from(latest, ([code, at]) => ({ code, at }))
    .filter(({ at, code }) => (since === undefined || at >= moment6(since)) && ItemId.safeParse(code).success)
    .toSorted((a, b) => (a.at === b.at ? (a.code < b.code ? -1 : 1) : a.at < b.at ? -1 : 1));
}

const stampedSince = (since: string | undefined, fields: readonly string[]): unknown[] =>
  since === undefined ? [] : [["OR", ...fields.map((field) => [[field, ">=", moment(since)]])]];

async function changedProducts(
  { client }: Books,
  since: string | undefined,
  kind: readonly unknown[],
  deadline: number,
): Promise<Change[]> {
  const related = ["template.write_date", "template.create_date"];
  const changed = stampedSince(since, ["write_date", "create_date", ...related]);
  const domain = [["code", "!=", null], ...changed, ...kind];
  const rows = await client.search("product.product", { domain, record: Stamped, related, deadline });
  return rows.map((row) => ({ at: productChangedAt(row), code: row.code ?? "" }));
}

const ChangedLine = LineRecord.extend({ "product.": z.object({ code: z.string().nullable() }) });

async function changedPrices(
  books: Books,
  since: string | undefined,
  kind: readonly unknown[],
  deadline: number,
): Promise<Change[]> {
  const related = ["price_list.name", "product.code"];
  const changed = stampedSince(since, ["write_date", "create_date"]);
  const domain = [...(await linesOf(books, {})), ...changed, ...kind];
  const rows = await books.client.search(lineModel, { domain, record: ChangedLine, related, deadline });
  return rows.flatMap((row) => {
    const line = priceLineOf(row);
    return line === undefined ? [] : [{ at: line.changedAt, code: row["product."].code ?? "" }];
  });
}

/** A moment as the books' stamps are written: UTC, to the microsecond. */
function moment6(iso: string): string {
  const fraction = (/\.(\d+)/.exec(iso)?.[1] ?? "").padEnd(6, "0").slice(0, 6);
  return `${new Date(iso).toISOString().slice(0, 19)}.${fraction}Z`;
}

function kindDomain(
  { kind, stocked }: { readonly kind?: string | undefined; readonly stocked?: boolean | undefined },
  { giftCards }: ItemTerms,
  path: string,
): unknown[] {
  const inCategory = [`${path}.categories`, "in", giftCards === null ? [] : [giftCards]];
  const outside = giftCards === null ? [] : [[`${path}.categories`, "not in", [giftCards]]];
  const ofKind =
    kind === undefined
      ? []
      : kind === "gift-card"
        ? [inCategory]
        : [[`${path}.type`, kind === "service" ? "=" : "!=", "service"], ...outside];
  const kept = [
    [`${path}.type`, "!=", "service"],
    [`${path}.consumable`, "!=", true],
  ];
  const notKept = ["OR", [[`${path}.type`, "=", "service"]], [[`${path}.consumable`, "=", true]]];
  return [...ofKind, ...(stocked === undefined ? [] : stocked ? kept : [notKept])];
}
