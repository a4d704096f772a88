import { reply } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import { Account } from "../../../resources/accounts/contract.ts";
import type { Books } from "../books/books.ts";
import { Id } from "../client/codec.ts";

const TypeRecord = z.object({
  id: Id,
  name: z.string(),
  statement: z.string().nullable(),
  assets: z.boolean().nullable(),
  revenue: z.boolean().nullable(),
});
const AccountRecord = z.object({ id: Id, code: z.string(), name: z.string(), "type.": TypeRecord });

const related = ["name", "statement", "assets", "revenue"].map((field) => `type.${field}`);

/** A chart has hundreds of accounts, not thousands: read whole and cut here. Those whose code is not ours are left out. */
export const listAccounts =
  (books: Books): ErpPort["listAccounts"] =>
  async ({ deadline }, { query: { type, limit, cursor } }) => {
    const domain = [
      ["code", "!=", null],
      ["type", "!=", null],
      ["company", "=", await books.client.companyId()],
    ];
    const rows = await books.client.search("account.account", { domain, record: AccountRecord, related, deadline });
    const [after = ""] = continueAfter(cursor, z.tuple([z.string()])) ?? [];
    const accounts = rows
      .flatMap(({ code, name, "type.": kept }) => {
        const account = Account.safeParse({ account: code, name, type: typeOf(books, kept) });
        return account.success ? [account.data] : [];
      })
      .filter((account) => account.account > after && (type === undefined || account.type === type))
      .toSorted((a, b) => (a.account < b.account ? -1 : 1));
    return reply(
      200,
      pageOf(
        accounts.slice(0, rowsFor(limit)),
        limit,
        (account) => [account.account],
        (account) => account,
      ),
    );
  };

/** Tryton tells assets from the rest of the balance; which of the rest is equity only the type's name tells. */
function typeOf({ settings }: Books, type: z.output<typeof TypeRecord>): z.output<typeof Account>["type"] | undefined {
  if (type.statement === "income") return type.revenue === true ? "revenue" : "expense";
  if (type.statement !== "balance") return undefined;
  if (type.assets === true) return "asset";
  return settings.equity.includes(type.name) ? "equity" : "liability";
}
