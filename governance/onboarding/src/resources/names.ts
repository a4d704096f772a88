/** Names that several resources of onboarding use. */
import { idOf } from "@tierline/kernel/model/ids";
import { text, z } from "@tierline/kernel/model/schema";

export const TeamId = idOf("team").openapi({ description: "A partner's team; also the tenant of what it owns." });
export const ApplicationId = idOf("app").openapi({ description: "An application; usage and limits go by it." });
export const CredentialId = idOf("key").openapi({
  description: "One credential of an application: the OAuth client id to ask for tokens with.",
});
export const RequestId = idOf("req").openapi({ description: "A request for access to live APIs." });
export const InvitationId = idOf("inv").openapi({ description: "An invitation into a team." });
export const PersonId = z
  .string()
  .regex(/^[A-Za-z0-9._:-]{1,80}$/, "must be the id of a person")
  .openapi({ description: "Somebody who can sign in: the `sub` of their tokens." });
export const Name = text(80, 2).openapi({ description: "As people read it.", example: "Marketplace connector" });
export const Email = z
  .email("must be an e-mail address")
  .max(254)
  .openapi({ description: "An e-mail address.", example: "dev@partner.example" });
export const TeamRole = z
  .enum(["admin", "member"])
  .openapi({ description: "An admin also invites people, changes roles and removes members." });
export type TeamRole = z.output<typeof TeamRole>;
/** Shown once, never kept: what is kept is its SHA-256. */
export const Once = (what: string) =>
  z
    .string()
    .max(200)
    .nullable()
    .openapi({ description: `${what} Shown in the first answer only; null when the request is repeated.` });
export const Reason = text(500, 10).openapi({ description: "Why, in words that still make sense in a year." });
/** One major of an API. */
export const ApiMajor = z
  .string()
  .regex(/^[a-z]+\/[a-z][a-z0-9-]{0,60}@v\d{1,6}$/, "must be like experience/storefront@v2")
  .openapi({ description: "One major of an API.", example: "experience/storefront@v2" });
