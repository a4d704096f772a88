/** Somebody at the keyboard, who reads, types and clicks about as fast as people do. */
import type { Locator, Page } from "playwright-core";

export interface NewPerson {
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly password: string;
}

/** Milliseconds from key to key: 80 is 150 words a minute copied, a fast typist. */
const keyDelayMs = 80;

/** Types into a field, key by key, over what stands there. */
export async function type(field: Locator, text: string, delay = keyDelayMs): Promise<void> {
  await field.click();
  await field.press("ControlOrMeta+A");
  await field.pressSequentially(text, { delay });
}

/** Fills in the issuer's own page and sends it; `delay` is between keys. */
export async function signUp(page: Page, person: NewPerson, delay = keyDelayMs): Promise<void> {
  await page.getByRole("heading", { name: "Create an account" }).waitFor();
  await type(page.getByLabel("Name", { exact: true }), person.name, delay);
  await type(page.getByLabel("Company"), person.company, delay);
  await type(page.getByLabel("E-mail"), person.email, delay);
  await type(page.getByLabel("Password", { exact: true }), person.password, delay);
  await page.getByRole("button", { name: "Create account" }).click();
}
