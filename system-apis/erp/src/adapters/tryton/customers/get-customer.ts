import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { customerAccount } from "./customer-account.ts";
import { codeOf, findParty } from "./party.ts";

export const getCustomer =
  (books: Books): ErpPort["getCustomer"] =>
  async ({ deadline }, { params: { reference } }) => {
    const party = await findParty(books, codeOf(books, reference), deadline);
    if (party === undefined) throw new Problem("not-found", `There is no customer ${reference}.`);
    return reply(200, await customerAccount(books, reference, party, deadline));
  };
