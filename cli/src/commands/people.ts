import { Command } from "commander";
import type { Directory, Person } from "@tierline/kernel/auth/directory";
import { houseTenant } from "@tierline/kernel/auth/principal";
import { StartError } from "@tierline/kernel/config/config";
import { columns } from "../columns.ts";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";
import { addPerson } from "../people/add-person.ts";
import { withPeople } from "../people/directory.ts";
import { firstPassword } from "../people/first-password.ts";
import { checkedRoles } from "../people/roles.ts";

interface PlaceOptions {
  readonly role: readonly string[];
  readonly tenant: string;
  readonly json?: true;
}

/** `tierline people`: who can sign in, at the embedded issuer or at Keycloak. */
export function peopleCommand(parts: Parts): Command {
  const command = new Command("people").description("people of the house: add one, give roles, sign out");
  for (const below of [addCommand(parts), showCommand(parts), placeCommand(parts), signOutCommand(parts)]) {
    command.addCommand(below);
  }
  return withExamples(command, [
    ['people add ada@retailer.example --name "Ada Lovelace" --role architect', "prints a password for the first time"],
    ["people place ada@retailer.example --role operator --role architect", "these roles and no others"],
    ["people sign-out ada@retailer.example", "their sessions end now"],
  ]);
}

const addCommand = (parts: Parts): Command =>
  placing(new Command("add"))
    .description("add a person; their password is printed once, and replaced by one of their own when they sign in")
    .argument("<e-mail>", "they sign in with it")
    .requiredOption("--name <name>", "first and last name")
    .action(async (email: string, { name, role, tenant, json }: PlaceOptions & { name: string }) => {
      const password = firstPassword();
      const added = await withPeople(parts, (directory, { realm }) => {
        const roles = checkedRoles(realm, role);
        return addPerson(directory, { email, name, tenant, roles, password });
      });
      const { person, wasReclaimed } = added;
      const before = wasReclaimed ? `Somebody had signed up as ${email}: their password and sessions are over.\n` : "";
      const words = `${inWords(person)}${before}Password for the first time: ${password}\n`;
      process.stdout.write(json === true ? `${JSON.stringify({ ...person, password, wasReclaimed })}\n` : words);
    });

const showCommand = (parts: Parts): Command =>
  new Command("show")
    .description("print what is known of a person")
    .argument("<e-mail>", "of somebody who can sign in")
    .option("--json", "print it as JSON")
    .action(async (email: string, { json }: { json?: true }) => {
      print(await withPeople(parts, (directory) => named(directory, email)), json);
    });

const placeCommand = (parts: Parts): Command =>
  placing(new Command("place"))
    .description("give a person a tenant and roles instead of those before; their next token says so")
    .argument("<e-mail>", "of somebody who can sign in")
    .action(async (email: string, { role, tenant, json }: PlaceOptions) => {
      const placed = await withPeople(parts, async (directory, { realm }) => {
        const roles = checkedRoles(realm, role);
        return directory.placePerson((await named(directory, email)).personId, { tenant, roles });
      });
      print(placed, json);
    });

const signOutCommand = (parts: Parts): Command =>
  new Command("sign-out")
    .description("end a person's sessions: a token they have is good for minutes, and there is no next one")
    .argument("<e-mail>", "of somebody who can sign in")
    .action(async (email: string) => {
      await withPeople(parts, async (directory) => directory.signOutPerson((await named(directory, email)).personId));
      process.stdout.write(`${email} is signed out everywhere.\n`);
    });

const placing = (command: Command): Command =>
  command
    .option("--role <role>", "a role of the realm; may be given several times", collected, [])
    .option("--tenant <tenant>", "whose data they see", houseTenant)
    .option("--json", "print the person as JSON");

const collected = (value: string, before: readonly string[]): string[] => [...before, value];

async function named(directory: Directory, email: string): Promise<Person> {
  const person = await directory.findPersonByEmail(email);
  if (person === undefined) throw new StartError(`Nobody signs in as ${email}.`);
  return person;
}

function print(person: Person, json: true | undefined): void {
  process.stdout.write(json === true ? `${JSON.stringify(person)}\n` : inWords(person));
}

const inWords = ({ personId, email, name, company, tenant, roles, enabled, isVerified }: Person): string =>
  columns([
    ["person", personId],
    ["name", name],
    ["e-mail", email],
    ...(company === null ? [] : [["company", company]]),
    ["tenant", tenant ?? "their own"],
    ["address", isVerified ? "verified" : "not verified"],
    ["roles", roles.length === 0 ? "none" : roles.join(", ")],
    ...(enabled ? [] : [["state", "disabled"]]),
  ]);
