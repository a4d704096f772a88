import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { customerAccount } from "./customer-account.ts";
import { codeOf, countryId, findOrCreateParty, type Party } from "./party.ts";

/** Found or created; then name and country are brought to what is given. */
export const putCustomer =
  (books: Books): ErpPort["putCustomer"] =>
  async ({ deadline }, { params: { reference }, body }) => {
    const party = await findOrCreateParty(books, codeOf(books, reference), body, deadline);
    const account = await customerAccount(books, reference, party, deadline);
    const { name = account.name, country = account.country } = body;
    if (name !== null && name !== account.name) await rename(books, party, name, deadline);
    if (country !== null && country !== account.country) await move(books, party, country, deadline);
    return reply(200, { ...account, name, country });
  };

async function rename({ client }: Books, party: Party, name: string, deadline: number): Promise<void> {
  await client.call({ model: "party.party", method: "write", args: [[party.id], { name }], deadline });
}

async function move(books: Books, party: Party, country: string, deadline: number): Promise<void> {
  const values = { country: await countryId(books, country, deadline) };
  const [address] = party.addresses;
  if (address === undefined) {
    await books.client.create("party.address", [{ party: party.id, ...values }], deadline);
  } else {
    await books.client.call({ model: "party.address", method: "write", args: [[address], values], deadline });
  }
}
