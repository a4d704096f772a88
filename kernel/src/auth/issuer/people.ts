/** The people who can sign in to the embedded issuer. */
import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import type { Person } from "../directory.ts";

/** Somebody to be added; the password is hashed already. */
export interface PersonToAdd extends Omit<Person, "personId"> {
  readonly passwordHash: string;
  readonly isPasswordTemporary: boolean;
}

/** What is kept of a password. */
export interface KeptPassword {
  readonly hash: string;
  /** An administrator made it up: it is to be replaced at the first sign-in. */
  readonly isTemporary: boolean;
}

export interface People {
  /** Undefined when somebody has the e-mail address. */
  add(person: PersonToAdd): Promise<Person | undefined>;
  find(personId: string): Promise<Person | undefined>;
  /** Upper and lower case are the same. */
  findByEmail(email: string): Promise<Person | undefined>;
  passwordOf(personId: string): Promise<KeptPassword | undefined>;
  /** A password that the person chose, or one of an administrator's, which is temporary. */
  setPassword(personId: string, hash: string, isTemporary?: boolean): Promise<void>;
  /** The same for a temporary password that is still there; false where it was replaced meanwhile. */
  replaceTemporary(personId: string, temporaryHash: string, hash: string): Promise<boolean>;
  /** Undefined when there is nobody; false when somebody else has the e-mail address. */
  change(person: Person): Promise<Person | false | undefined>;
  /** Adds and removes roles; nothing happens to those that are there, or not there, already. */
  changeRoles(personId: string, change: { add?: readonly string[]; remove?: readonly string[] }): Promise<void>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "23505";

/** The people in the table `identity.people`. */
export function peopleOn(sql: postgres.Sql): People {
  const columns = sql`id as "personId", email, name, company, tenant, roles, enabled, email_verified as "isVerified"`;
  const find = async (personId: string): Promise<Person | undefined> => {
    if (!uuid.test(personId)) return undefined;
    return (await sql<Person[]>`select ${columns} from identity.people where id = ${personId}`)[0];
  };
  return {
    find,
    async add({ email, name, company, tenant, roles, enabled, isVerified, passwordHash, isPasswordTemporary }) {
      const [added] = await sql<Person[]>`
        insert into identity.people (id, email, name, company, tenant, roles, enabled, email_verified, password_hash, password_temporary)
        values (${randomUUID()}, ${email}, ${name}, ${company}, ${tenant}, ${[...roles]}, ${enabled}, ${isVerified}, ${passwordHash},
                ${isPasswordTemporary})
        on conflict (lower(email)) do nothing
        returning ${columns}`;
      return added;
    },
    async findByEmail(email) {
      return (await sql<Person[]>`select ${columns} from identity.people where lower(email) = lower(${email})`)[0];
    },
    async passwordOf(personId) {
      const rows = await sql<KeptPassword[]>`
        select password_hash as hash, password_temporary as "isTemporary" from identity.people where id = ${personId}`;
      return rows[0];
    },
    async setPassword(personId, hash, isTemporary = false) {
      await sql`
        update identity.people set password_hash = ${hash}, password_temporary = ${isTemporary} where id = ${personId}`;
    },
    async replaceTemporary(personId, temporaryHash, hash) {
      const replaced = await sql`
        update identity.people set password_hash = ${hash}, password_temporary = false
        where id = ${personId} and password_hash = ${temporaryHash} and password_temporary`;
      return replaced.count > 0;
    },
    async change({ personId, email, name, company, tenant, enabled, isVerified }) {
      if (!uuid.test(personId)) return undefined;
      try {
        const [changed] = await sql<Person[]>`
          update identity.people
          set email = ${email}, name = ${name}, company = ${company}, tenant = ${tenant}, enabled = ${enabled},
              email_verified = ${isVerified}
          where id = ${personId} returning ${columns}`;
        return changed;
      } catch (error) {
        if (isTaken(error)) return false;
        throw error;
      }
    },
    async changeRoles(personId, { add = [], remove = [] }) {
      await sql`
        update identity.people
        set roles = array(select distinct role from unnest(roles || ${[...add]}::text[]) role
                          where role <> all(${[...remove]}::text[]) order by role)
        where id = ${personId}`;
    },
  };
}
