/** Adds somebody to the house, whoever has signed up with their address before. */
import type { Directory, NewPerson, Person } from "@tierline/kernel/auth/directory";
import { StartError } from "@tierline/kernel/config/config";

export interface Added {
  readonly person: Person;
  /** An account of that address was there, and was taken from whoever made it. */
  readonly wasReclaimed: boolean;
}

/** The person with a temporary password. Throws `StartError` where somebody verified has the address already. */
export async function addPerson(directory: Directory, person: Omit<NewPerson, "isPasswordTemporary">): Promise<Added> {
  const { name, password, tenant, roles } = person;
  const email = person.email.trim();
  const known = await directory.findPersonByEmail(email);
  if (known === undefined) {
    return { person: await directory.addPerson({ ...person, email, isPasswordTemporary: true }), wasReclaimed: false };
  }
  if (known.isVerified) {
    throw new StartError(`${email} can sign in already: \`tierline people place ${email}\` changes tenant and roles.`);
  }
  if (known.tenant !== null) {
    throw new StartError(
      `${email} belongs to the team ${known.tenant}: they have to leave it before they join the house.`,
    );
  }
  await directory.reclaimPerson(known.personId, { name, password });
  return { person: await directory.placePerson(known.personId, { tenant, roles }), wasReclaimed: true };
}
