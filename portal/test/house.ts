/** The retailer's own people: added from the command line, as an operator does, and signed in with a password of their own. */
import type { Page } from "playwright-core";
import { tierline } from "../../cli/test/commanding.ts";
import type { Running } from "../../cli/test/running.ts";

export interface HousePerson {
  readonly email: string;
  /** The printed one; it is good for the first time. */
  readonly firstPassword: string;
}

/** Adds somebody with these roles. */
export async function addToHouse(running: Running, name: string, ...roles: readonly string[]): Promise<HousePerson> {
  const email = `${name.split(" ")[0]?.toLowerCase() ?? ""}@retailer.example`;
  const options = roles.flatMap((role) => ["--role", role]);
  const { code, stdout, stderr } = await tierline(
    running.environment,
    "people",
    "add",
    email,
    "--name",
    name,
    ...options,
    "--json",
  );
  if (code !== 0) throw new Error(stderr);
  const { password } = JSON.parse(stdout) as { password: string };
  return { email, firstPassword: password };
}

/** Signs in for the first time, on the way to a page. */
export async function signInFirst(page: Page, { email, firstPassword }: HousePerson, path: string): Promise<void> {
  await page.goto(`/session/sign-in?return=${encodeURIComponent(path)}`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(firstPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("New password").fill("seven quiet harbors");
  await page.getByRole("button", { name: "Save and go on" }).click();
}
