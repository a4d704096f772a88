/** Customers as parties: found by their code, which the database keeps unique. */
import { Problem } from "@tierline/kernel/errors/problem";
import type { Customer } from "@tierline/kernel/model/customer";
import { z } from "zod";
import type { Books } from "../books/books.ts";
import { Id, Moment } from "../client/codec.ts";
import { Refusal } from "../client/failures.ts";

const PartyRecord = z.object({
  id: Id,
  code: z.string(),
  name: z.string().nullable(),
  addresses: z.array(Id),
  create_date: Moment,
});
export type Party = z.output<typeof PartyRecord>;

export const codeOf = ({ settings }: Books, reference: string): string => settings.customerPrefix + reference;

/** The party of this code. */
export async function findParty({ client }: Books, code: string, deadline: number): Promise<Party | undefined> {
  const [party] = await client.search("party.party", { domain: [["code", "=", code]], record: PartyRecord, deadline });
  return party;
}

/** The party of this code, made if there is none. */
export function findOrCreateParty(books: Books, code: string, known: Customer, deadline: number): Promise<Party> {
  return books.lanes.customers.run(deadline, async () => {
    const found = await findParty(books, code, deadline);
    if (found !== undefined) return found;
    const country = await countryId(books, known.country, deadline);
    const values = { code, name: known.name ?? null, addresses: [["create", [{ country }]]] };
    try {
      await books.client.create("party.party", [values], deadline);
    } catch (error) {
      // Another process was faster: the code is unique, and theirs is as good.
      if (!(error instanceof Refusal)) throw error;
    }
    const made = await findParty(books, code, deadline);
    if (made === undefined) throw new Problem("upstream-failed", "The books did not take the customer.");
    return made;
  });
}

/** Whom a document is for, with an address; guests share one party. */
export async function buyer(
  books: Books,
  customer: Customer,
  deadline: number,
): Promise<{ readonly party: number; readonly address: number }> {
  const { reference } = customer;
  const guest = reference === undefined;
  const code = guest ? books.settings.guest : codeOf(books, reference);
  const party = await findOrCreateParty(books, code, guest ? { name: "Guest" } : customer, deadline);
  const [address] = party.addresses;
  if (address !== undefined) return { party: party.id, address };
  const [made] = await books.client.create("party.address", [{ party: party.id }], deadline);
  if (made === undefined) throw new Problem("upstream-failed", "The books did not take an address.");
  return { party: party.id, address: made };
}

const CountryRecord = z.object({ id: Id, name: z.string() });

/** The country of this name or code; made when the books do not know it, because a customer is nobody's reason to refuse. */
export async function countryId(
  { client }: Books,
  country: string | undefined,
  deadline: number,
): Promise<number | null> {
  if (country === undefined) return null;
  const domain = ["OR", ["name", "=", country], ["code", "=", country]];
  const order = [["id", "ASC"]] as const;
  const [found] = await client.search("country.country", { domain, record: CountryRecord, order, limit: 1, deadline });
  if (found !== undefined) return found.id;
  const [made] = await client.create("country.country", [{ name: country }], deadline);
  return made ?? null;
}

/** The name of the country of an address. */
export async function countryOf(
  { client }: Books,
  address: number | undefined,
  deadline: number,
): Promise<string | null> {
  if (address === undefined) return null;
  const record = z.object({ id: Id, "country.": CountryRecord.nullish() });
  const related = ["country.name"];
  const [found] = await client.search("party.address", { domain: [["id", "=", address]], record, related, deadline });
  return found?.["country."]?.name ?? null;
}
