/** Names that several resources of the registry use. */
import { tiers } from "@tierline/kernel/api/about";
import { queryInteger, text, z } from "@tierline/kernel/model/schema";

/** `process/orders` */
export const ApiId = z
  .string()
  .max(80)
  .regex(new RegExp(`^(${tiers.join("|")})/[a-z][a-z0-9-]*$`), "must be <tier>/<name>")
  .openapi({ description: "An API's id.", example: "process/orders" });
export const Version = z
  .string()
  .max(40)
  .regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, "must be a semantic version")
  .openapi({ description: "A semantic version; its first number is the major in the path.", example: "1.4.0" });
export const Major = z.int().min(0).max(999_999).openapi({ description: "The major version.", example: 1 });
export const MajorParameter = queryInteger({ min: 0, max: 999_999 }).openapi({ description: "The major version." });
export const OperationId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{0,79}$/, "must be an operationId")
  .openapi({ description: "The operation's id in its contract.", example: "placeOrder" });
/** OAuth client ids; those of our own APIs have a slash. */
export const ClientId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,119}$/, "must be a client id")
  .openapi({ description: "The OAuth client that calls.", example: "web-shop" });
/** A JSON pointer; `*` stands for any entry of a list. */
export const Pointer = text(400, 0)
  .regex(/^(\/[^/]*)*$/, "must be a JSON pointer")
  .openapi({ description: "A JSON pointer; `*` stands for any entry of a list.", example: "/lines/*/quantity" });
export const Digest = z
  .string()
  .regex(/^sha-256=:[A-Za-z0-9+/]{43}=:$/, "must be sha-256=:<base64>:")
  .openapi({ description: "Digest of a contract document, as in the header Contract-Digest." });
export const Team = text(120).openapi({ description: "The team or company that answers for it." });
export const Reason = text(500, 10).openapi({ description: "Why, in words that still make sense in a year." });

/** The path parameters that name an API. */
export const ApiPath = z.object({
  tier: z.enum(tiers).openapi({ description: "The API's tier." }),
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,60}$/, "must be the name of an API")
    .openapi({ description: "The API's name within its tier." }),
});

export const idOfPath = ({ tier, name }: z.output<typeof ApiPath>): string => `${tier}/${name}`;
