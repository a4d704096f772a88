/** The reference's own way to a token: a credential is typed in, and the token that it gets is used from then on. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Credential } from "./partner.ts";

export async function authorize(page: Page, { clientId, clientSecret }: Credential): Promise<void> {
  await page.getByRole("combobox", { name: "Client ID" }).click();
  await page.keyboard.insertText(clientId);
  await page.getByPlaceholder("XYZ123").click();
  await page.keyboard.insertText(clientSecret);
  const token = page.waitForResponse(/\/openid-connect\/token$/);
  await page.getByRole("button", { name: "Authorize" }).click();
  assert.equal((await token).status(), 200);
}
