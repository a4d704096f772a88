/** Signing in and signing up: what is checked, and how often somebody may try. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Person } from "../directory.ts";
import type { Realm } from "../realm.ts";
import type { Attempts, Limit } from "./attempts.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import type { People } from "./people.ts";

/**
 * Who it is, or what is wrong: by name of the field, under "" what belongs to none. `temporary` is there where a password has to be chosen
 * instead of the one given, and says which that was.
 */
export type Outcome =
  | { readonly person: Person; readonly temporary?: string }
  | { readonly problems: Readonly<Record<string, string>>; readonly waitSeconds?: number };

export interface Accounts {
  signIn(form: Readonly<Record<string, string>>, address: string): Promise<Outcome>;
  signUp(form: Readonly<Record<string, string>>, address: string): Promise<Outcome>;
  /** A password of their own instead of the temporary one that they have signed in with, as long as it is that. */
  choosePassword(form: Readonly<Record<string, string>>, chooser: Chooser): Promise<Outcome>;
}

/** Who may choose a password, instead of which temporary one. */
export interface Chooser {
  readonly personId: string;
  readonly temporary: string;
}

export interface AccountParts {
  readonly realm: Realm;
  readonly people: People;
  readonly attempts: Attempts;
  readonly signUpsPerHour: number;
}

/** From one address come people of one office, so it may fail more often than one account. */
const addressShare = 5;
const hour = 3600;

/** Accounts over these parts; nothing is asked until somebody tries. */
export function openAccounts({ realm, people, attempts, signUpsPerHour }: AccountParts): Accounts {
  const { failures, seconds } = realm.lockout;
  const perAccount: Limit = { most: failures, seconds };
  const perAddress: Limit = { most: failures * addressShare, seconds };
  const rules = newAccount(realm);
  return {
    async signIn({ username = "", password = "" }, address) {
      const email = username.trim();
      if (email === "" || password === "") return { problems: { "": "Enter your e-mail address and your password." } };
      // Counted ahead of the check, so that many at once are not more than the limit.
      const wait = Math.max(
        await attempts.count("sign-in of", email.toLowerCase(), perAccount),
        await attempts.count("sign-in from", address, perAddress),
      );
      if (wait > 0) return tooMany(wait);
      const person = await people.findByEmail(email);
      const kept = person && (await people.passwordOf(person.personId));
      const isRight = await isPassword(password, kept?.hash);
      // One answer, whether there is such an account or not.
      if (!isRight || person === undefined) return { problems: { "": "The e-mail address or the password is wrong." } };
      await attempts.forget("sign-in of", email.toLowerCase());
      await attempts.takeBack("sign-in from", address);
      if (!person.enabled) return { problems: { "": "This account is disabled. Ask whoever runs the platform." } };
      return kept?.isTemporary === true ? { person, temporary: markOf(kept.hash) } : { person };
    },
    async signUp(form, address) {
      const parsed = rules.safeParse(form);
      if (!parsed.success) return { problems: problemsOf(parsed.error) };
      const wait = await attempts.count("sign-up from", address, { most: signUpsPerHour, seconds: hour });
      if (wait > 0) return tooMany(wait);
      const { firstName: name, company, email, password } = parsed.data;
      const passwordHash = await hashPassword(password);
      const shown = { email, name, company: company === "" ? null : company };
      const account = { ...shown, tenant: null, roles: [], enabled: true, isVerified: false };
      const person = await people.add({ ...account, passwordHash, isPasswordTemporary: false });
      if (person === undefined)
        return { problems: { email: "There is an account with this e-mail address. Sign in." } };
      return { person };
    },
    async choosePassword({ "password-new": password = "" }, { personId, temporary }) {
      const person = await people.find(personId);
      const kept = await people.passwordOf(personId);
      if (kept?.isTemporary !== true || markOf(kept.hash) !== temporary) return { problems: { "": replacedMeanwhile } };
      const given = passwordRules(realm).safeParse(password);
      if (!given.success) return { problems: { "password-new": given.error.issues[0]?.message ?? "" } };
      if (await isPassword(password, kept.hash)) {
        return { problems: { "password-new": "Choose another password than the one you were given." } };
      }
      if (person?.enabled !== true) return { problems: { "": "This account is disabled." } };
      const replaced = await people.replaceTemporary(personId, kept.hash, await hashPassword(password));
      return replaced ? { person } : { problems: { "": replacedMeanwhile } };
    },
  };
}

/** Tells one kept password from another, and nothing of it. */
const markOf = (hash: string): string => createHash("sha256").update(hash).digest("base64url");

const replacedMeanwhile = "The password you signed in with was replaced meanwhile. Sign in again.";

function tooMany(waitSeconds: number): Outcome {
  const minutes = Math.ceil(waitSeconds / 60);
  const when = minutes === 1 ? "a minute" : `${String(minutes)} minutes`;
  return { problems: { "": `Too many attempts. Try again in ${when}.` }, waitSeconds };
}

/** Text of one line: control characters would end up in logs and mails. */
const line = (most: number, name: string) =>
  z
    .string()
    .trim()
    .max(most, `${name} may have ${String(most)} characters.`)
    .regex(/^[^\p{Cc}<>]*$/u, `${name} must be plain text.`);

/** The rules of a new password. */
export const passwordRules = ({ password: { minLength, maxLength } }: Realm) =>
  z.string().superRefine((password, context) => {
    const { length } = password;
    if (length >= minLength && length <= maxLength) return;
    const range = `${String(minLength)} to ${String(maxLength)}`;
    context.addIssue({ code: "custom", message: `The password must have ${range} characters.` });
  });

const newAccount = (realm: Realm) =>
  z
    .object({
      firstName: line(100, "The name").min(1, "Enter your name."),
      company: line(100, "The company").default(""),
      email: z.string().trim().max(254).pipe(z.email("Enter an e-mail address such as ada@example.com.")),
      password: passwordRules(realm),
    })
    .refine(({ email, password }) => email.toLowerCase() !== password.toLowerCase(), {
      path: ["password"],
      message: "The password must not be your e-mail address.",
    });

function problemsOf({ issues }: z.ZodError): Record<string, string> {
  const problems: Record<string, string> = {};
  // In the order of the fields; of each field the first.
  for (const { path, message } of issues) problems[String(path[0] ?? "")] ??= message;
  return problems;
}
