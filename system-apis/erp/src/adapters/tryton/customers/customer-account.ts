import type { CustomerAccount } from "../../../resources/customers/contract.ts";
import type { Books } from "../books/books.ts";
import { countryOf, type Party } from "./party.ts";

/** As the contract shows it. */
export async function customerAccount(
  books: Books,
  reference: string,
  party: Party,
  deadline: number,
): Promise<CustomerAccount> {
  return {
    customerNumber: party.code,
    reference,
    name: party.name === "" ? null : party.name,
    country: await countryOf(books, party.addresses[0], deadline),
    createdAt: party.create_date,
  };
}
