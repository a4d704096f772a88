/** The reference of an API, and an operation tried in it as a partner's developer does. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { watchedPage } from "./browser.ts";
import { assertAccessible, assertNoSidewaysScroll, violationsOn } from "./accessibility.ts";
import { signUpWithTeam } from "./partner.ts";
import { openPortal, type Opened } from "./running-portal.ts";
import { screenshot } from "./screenshots.ts";

const path = "/apis/experience/storefront/v2/reference";
const tess = {
  name: "Tess Okoye",
  company: "Blue Door",
  email: "tess@bluedoor.example",
  password: "nine paper kites",
};

/** What axe finds within Scalar 0.9.74 itself. The API's own page has the same operations without any of it. */
const knownOfScalar = ["aria-input-field-name", "aria-required-attr", "button-name", "target-size"];

const { paths } = JSON.parse(
  await readFile(new URL("../../openapi/experience-storefront.v2.json", import.meta.url), "utf8"),
) as { paths: Record<string, Record<string, { summary: string }>> };
const operations = Object.values(paths).flatMap((methods) => Object.values(methods));

describe("the reference", () => {
  let opened: Opened;
  before(async () => {
    opened = await openPortal({ TIERLINE_SANDBOX: "on" });
  });
  after(async () => {
    await opened.close();
  });

  it("shows every operation, asks nobody outside for anything, and leaves other pages as they were", async () => {
    const { page, assertQuiet, close } = await watchedPage(opened.browser, opened.running.origin);
    await page.goto("/problems", { waitUntil: "networkidle" });
    const asItWas = await page.screenshot();
    await page.goto("/apis/experience/storefront/v2");
    await page.getByRole("link", { name: "Reference and try-it" }).click();
    for (const { summary } of operations) await page.getByText(summary, { exact: true }).first().waitFor();
    await page.getByText("Place an order", { exact: true }).first().click();
    await page.getByRole("heading", { name: "Place an order" }).waitFor();
    await page.waitForLoadState("networkidle");
    await page.setViewportSize({ width: 360, height: 740 });
    await assertNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole("link", { name: "Errors" }).click();
    await page.getByRole("heading", { name: "Errors" }).waitFor();
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(0, 0);
    await page.waitForTimeout(400);
    const now = await page.screenshot();
    assertQuiet();
    assert.ok(asItWas.equals(now), "Scalar's styles reach other pages");
    await page.goBack();
    await page.getByText("Send goods back", { exact: true }).first().waitFor();
    assertQuiet();
    await close();
  });

  it("is in the reader's colors, and what axe finds in it is what is known of Scalar", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page, assertQuiet, close } = await watchedPage(opened.browser, opened.running.origin, { colorScheme });
      await page.goto(path);
      await page.getByText("Send goods back", { exact: true }).first().waitFor();
      await page.waitForLoadState("networkidle");
      await assertAccessible(page, [".scalar-app"]);
      const rules = (await violationsOn(page)).map((each) => each.split(":")[0] ?? "");
      assert.deepEqual([...new Set(rules)].sort(), knownOfScalar, colorScheme);
      assertQuiet();
      await close();
    }
  });

  it("tries an operation in the sandbox with a token of the application's own credential", async () => {
    const { page, assertQuiet, close } = await watchedPage(opened.browser, opened.running.origin);
    const { clientId, clientSecret } = await signUpWithTeam(page, tess);
    await page.goto(path);
    await page.locator('[data-placeholder="12345"]').click();
    await page.keyboard.insertText(clientId);
    await page.getByPlaceholder("XYZ123").click();
    await page.keyboard.insertText(clientSecret);
    const token = page.waitForResponse(/\/openid-connect\/token$/);
    await page.getByRole("button", { name: "Authorize" }).click();
    assert.equal((await token).status(), 200);
    await page
      .getByRole("button", { name: /^Test Request/ })
      .first()
      .click();
    const client = page.getByRole("dialog");
    await client.locator('tr#sku [data-placeholder="Value"]').click();
    await page.keyboard.insertText("MUG-BLUE");
    const answer = page.waitForResponse(/\/availability\?/);
    await client
      .getByRole("button", { name: /^Send\b/ })
      .first()
      .click();
    assert.equal((await answer).status(), 200);
    await client.getByText("200 OK").first().waitFor();
    await client.getByText('"MUG-BLUE"').waitFor();
    await screenshot(page, "reference");
    const kept = await page.evaluate(async () => ({
      stored: [localStorage, sessionStorage].map((storage) => JSON.stringify(Object.entries(storage))).join(),
      databases: await indexedDB.databases(),
    }));
    assert.ok(!kept.stored.includes(clientSecret) && !kept.stored.includes("access"), kept.stored);
    assert.deepEqual(kept.databases, []);
    assertQuiet();
    await close();
  });
});
