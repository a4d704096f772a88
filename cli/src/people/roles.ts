/** The roles that people may have. */
import type { Realm } from "@tierline/kernel/auth/realm";
import { StartError } from "@tierline/kernel/config/config";

/** Those that a person's token may name: what the realm file lets through for the portal. */
const rolesOfPeople = ({ clients }: Realm): string[] => [...(clients.get("portal")?.roleScope ?? [])];

/** The roles as they were given. Throws `StartError` naming the first that is none for people. */
export function checkedRoles(realm: Realm, roles: readonly string[]): readonly string[] {
  const known = rolesOfPeople(realm);
  const unknown = roles.find((role) => !known.includes(role));
  if (unknown !== undefined)
    throw new StartError(`There is no role "${unknown}" for people. Roles: ${known.join(", ")}.`);
  return roles;
}
