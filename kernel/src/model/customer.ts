import { createHash } from "node:crypto";
import { longestReference, Reference, text, z } from "./schema.ts";

/** Who buys: a guest, or a customer the channel knows by a reference of its own. */
export const Customer = z
  .object({
    reference: Reference.optional().openapi({ description: "The channel's customer number; left out for a guest." }),
    name: text(120).optional(),
    country: text(60).optional(),
  })
  .openapi("Customer");
export type Customer = z.output<typeof Customer>;

/**
 * The number the books know a channel's customer by: the channel's own number within the channel, so that equal numbers of two
 * channels are two customers. One that would be longer than a {@link Reference} ends in a hash.
 */
export function booksCustomerNumber(channel: string, reference: string): string {
  const whole = `${channel}:${reference}`;
  return whole.length <= longestReference
    ? whole
    : `${channel.slice(0, 40)}:${createHash("sha256").update(whole).digest("hex")}`;
}

/** A channel's customer as the books are told of it. */
export const booksCustomer = (channel: string, { reference, ...person }: Customer): Customer =>
  reference === undefined ? person : { ...person, reference: booksCustomerNumber(channel, reference) };
