/** A person as Keycloak's admin API represents a user. */
import { z } from "zod";
import type { Person } from "../../directory.ts";
import type { Realm } from "../../realm.ts";

const one = (most: number) => z.array(z.string().max(most)).max(1);

/** Attributes as the user profile of the realm file has them. */
const Attributes = z.strictObject({ company: one(100).optional(), tenant: one(64).optional() });

/** Somebody as they are to be; without a password, which is left as it is. */
export const UserRepresentation = z.object({
  username: z.string().max(254).optional(),
  email: z.string().max(254).pipe(z.email()),
  firstName: z.string().min(1).max(100),
  enabled: z.boolean().default(true),
  emailVerified: z.boolean().optional(),
  attributes: Attributes.default({}),
});

/** A password that an administrator gives. */
export const PasswordRepresentation = z.object({
  type: z.literal("password"),
  value: z.string().max(128),
  temporary: z.boolean().default(false),
});

/** Somebody new, with a password. */
export const NewUserRepresentation = UserRepresentation.extend({
  credentials: z.array(PasswordRepresentation).length(1),
});

/** What a representation says of a person. */
export const personFrom = ({
  email,
  firstName,
  enabled,
  emailVerified,
  attributes,
}: z.output<typeof UserRepresentation>) => ({
  email,
  name: firstName,
  company: attributes.company?.[0] ?? null,
  tenant: attributes.tenant?.[0] ?? null,
  enabled,
  // As on Keycloak, what is not said is left as it is.
  ...(emailVerified === undefined ? {} : { isVerified: emailVerified }),
});

/** A person as it is shown. */
export const userFrom = ({ personId, email, name, company, tenant, enabled, isVerified }: Person) => ({
  id: personId,
  username: email.toLowerCase(),
  email,
  firstName: name,
  enabled,
  emailVerified: isVerified,
  attributes: { ...(company === null ? {} : { company: [company] }), ...(tenant === null ? {} : { tenant: [tenant] }) },
});

/** Roles of a mapping; their ids are their names here. */
export const RoleMapping = z.array(z.object({ name: z.string().max(100) })).max(50);

/** As in Keycloak, what everybody has is one composite. */
export const roleNamed = (name: string, { name: realm, defaultRole }: Realm) => ({
  id: name,
  name,
  composite: name === defaultRole.name,
  clientRole: false,
  containerId: realm,
});
