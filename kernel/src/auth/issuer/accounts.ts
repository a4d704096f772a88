/** Signing in and signing up: what is checked, and how often somebody may try. */
import { z } from "zod";
import type { Person } from "../directory.ts";
import type { Realm } from "../realm.ts";
import type { Attempts, Limit } from "./attempts.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import type { People } from "./people.ts";

/** Who it is, or what is wrong: by name of the field, under "" what belongs to none. */
export type Outcome =
  | { readonly person: Person; readonly mustChoosePassword?: boolean }
  | { readonly problems: Readonly<Record<string, string>>; readonly waitSeconds?: number };

export interface Accounts {
  signIn(form: Readonly<Record<string, string>>, address: string): Promise<Outcome>;
  signUp(form: Readonly<Record<string, string>>, address: string): Promise<Outcome>;
  /** A password of their own instead of a temporary one; `personId` has signed in with that. */
  choosePassword(form: Readonly<Record<string, string>>, personId: string): Promise<Outcome>;
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
      return { person, mustChoosePassword: kept?.isTemporary === true };
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
    async choosePassword({ "password-new": password = "" }, personId) {
      const person = await people.find(personId);
      const given = passwordRules(realm).safeParse(password);
      if (!given.success) return { problems: { "password-new": given.error.issues[0]?.message ?? "" } };
      if (await isPassword(password, (await people.passwordOf(personId))?.hash)) {
        return { problems: { "password-new": "Choose another password than the one you were given." } };
      }
      if (person?.enabled !== true) return { problems: { "": "This account is disabled." } };
      await people.setPassword(personId, await hashPassword(password));
      return { person };
    },
  };
}

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
