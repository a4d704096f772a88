/** What a property's name tells of the person behind it. */
import type { PlacedSchema } from "./schemas.ts";

/** As parts of a camelCase or snake_case name, in lower case. `address` alone may be a network's or a system's: see below. */
const words = [
  "email", "e mail", "phone", "telephone", "mobile number", "birth", "birthday", "dob", "first name", "last name", "given name", "family name",
  "surname", "full name", "maiden name", "gender", "passport", "national id", "social security", "ssn", "tax id of person", "street",
  "street address", "home address", "postal address", "billing address", "shipping address", "delivery address", "postcode", "postal code",
  "zip code", "house number", "iban", "salary", "nationality", "religion", "ethnicity", "health",
]; // prettier-ignore
const personal = new RegExp(`(^| )(${words.join("|")})( |$)`);

/** `dateOfBirth` and `date_of_birth` as `date of birth`. */
const inWords = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/[_-]+/g, " ")
    .toLowerCase();

/** Whether a name speaks of a person: an email, a telephone number, an address. */
const looksPersonal = (name: string): boolean => name === "address" || personal.test(inWords(name));

/** Those that look personal by their name. */
export const personalProperties = (schemas: readonly PlacedSchema[]): PlacedSchema[] =>
  schemas.filter(({ property }) => looksPersonal(property));
