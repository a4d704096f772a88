/** The reference of an API, and an operation tried in it as a partner's developer does. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { authorize } from "./authorize.ts";
import { watchedPage } from "./browser.ts";
import { assertAccessible, assertNoSidewaysScroll } from "./accessibility.ts";
import { signUpWithTeam } from "./partner.ts";
import { portalForSuite } from "./running-portal.ts";
import { screenshot } from "./screenshots.ts";

const path = "/apis/experience/storefront/v2/reference";
const tess = {
  name: "Tess Okoye",
  company: "Blue Door",
  email: "tess@bluedoor.example",
  password: "nine paper kites",
};

const { paths } = JSON.parse(
  await readFile(new URL("../../openapi/experience-storefront.v2.json", import.meta.url), "utf8"),
) as { paths: Record<string, Record<string, { summary: string }>> };
const skuField = "Value of sku in Query Parameters";

/** Opened, and shown to its end. */
async function openReference(page: Page): Promise<void> {
  await page.goto(path);
  await page.getByText("Send goods back", { exact: true }).first().waitFor();
  await page.waitForLoadState("networkidle");
}

/** What fades in has done so: until then its colors are others. */
const standsStill = (page: Page) =>
  page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });

/** Opens the dialog of the first operation that is shown. */
const testRequest = (page: Page) => page.getByRole("button", { name: /^Test Request/ }).first();

/** What has the focus, by its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent.trim() ?? "";
  });

/** Presses Tab until an element of this name has the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 60) {
    await page.keyboard.press("Tab");
    const name = await focused(page);
    if (wanted.test(name)) return;
    passed.push(name);
  }
  assert.fail(`${String(wanted)} is not among ${passed.join(", ")}`);
}

const operations = Object.values(paths).flatMap((methods) => Object.values(methods));

describe("the reference", () => {
  const portal = portalForSuite({ TIERLINE_SANDBOX: "on" });

  it("shows every operation, asks nobody outside for anything, and leaves other pages as they were", async () => {
    const { page, assertQuiet, close } = await watchedPage(portal.browser, portal.running.origin);
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

  for (const colorScheme of ["light", "dark"] as const) {
    it(`has no violation of WCAG A or AA in ${colorScheme}: as it opens, with operations expanded, and in the dialog of a request`, async () => {
      const { page, assertQuiet, close } = await watchedPage(portal.browser, portal.running.origin, { colorScheme });
      await openReference(page);
      await assertAccessible(page);
      await page.getByRole("button", { name: "Scopes", exact: true }).click();
      await page.getByText("Place an order", { exact: true }).first().click();
      await page.getByRole("heading", { name: "Place an order" }).waitFor();
      const collapsed = page.locator('main [aria-expanded="false"]:not([aria-haspopup], [id*="popover"])');
      for (let left = await collapsed.count(); left > 0; left -= 1) await collapsed.first().press("Enter");
      await assertAccessible(page);
      for (const operation of ["Place an order", "Follow an order"]) {
        // Parts that are far away are drawn when somebody goes there.
        await page.getByText(operation, { exact: true }).first().click();
        const section = page.getByRole("region", { name: operation });
        await section.getByRole("button", { name: /^Test Request/ }).click();
        await page.getByRole("dialog").getByText(operation).filter({ visible: true }).first().waitFor();
        await standsStill(page);
        await assertAccessible(page);
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "hidden" });
      }
      assertQuiet();
      await close();
    });
  }

  it("follows the theme that is chosen while it is open, and keeps what was filled in", async () => {
    const { page, assertQuiet, close } = await watchedPage(portal.browser, portal.running.origin, {
      colorScheme: "light",
    });
    await openReference(page);
    await page.getByRole("combobox", { name: "Client ID" }).pressSequentially("somebody");
    const shadow = () =>
      page.evaluate(() => [
        document.body.className,
        getComputedStyle(document.body).getPropertyValue("--scalar-shadow-2"),
      ]);
    const light = await shadow();
    await page.getByRole("button", { name: /Change to light/ }).click();
    await page.getByRole("button", { name: /Change to dark/ }).click();
    await page.waitForFunction(() => document.body.classList.contains("dark-mode"));
    assert.notDeepEqual(await shadow(), light);
    assert.equal(await page.getByRole("combobox", { name: "Client ID" }).innerText(), "somebody");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.emulateMedia({ colorScheme: "light" });
    await assertAccessible(page);
    assert.ok((await shadow())[0]?.includes("dark-mode"), "the system's theme came before the reader's");
    await page.getByRole("button", { name: /Change to as the system/ }).click();
    await page.waitForFunction(() => document.body.classList.contains("light-mode"));
    assert.deepEqual(await shadow(), light);
    assertQuiet();
    await close();
  });

  it("shows samples for curl, and for JavaScript and Python to those who choose", async () => {
    const { page, assertQuiet, close } = await watchedPage(portal.browser, portal.running.origin);
    await openReference(page);
    const picker = page.getByRole("button", { name: "Shell Curl" }).first();
    await picker.click();
    assert.deepEqual((await page.getByRole("option").allInnerTexts()).sort(), ["Curl", "Fetch", "Requests"]);
    await page.getByRole("combobox", { name: "Filter the list" }).waitFor();
    await page.keyboard.press("Escape");
    // The portal's own search is not taken for a list of Scalar's.
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("combobox", { name: /Search/ }).waitFor();
    assertQuiet();
    await close();
  });

  it("can be used with the keyboard alone: to an operation, its request filled in and sent, and out again", async () => {
    const { page, assertQuiet, close } = await watchedPage(portal.browser, portal.running.origin, {
      expectedErrors: [/401 \(Unauthorized\)/],
    });
    await openReference(page);
    await page.getByRole("link", { name: "Storefront v2" }).focus();
    await tabTo(page, /^Check what can be bought/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/#.*availability/);
    await testRequest(page).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await tabTo(page, new RegExp(skuField));
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("MUG-GREEN");
    const answer = page.waitForResponse(/\/availability\?sku=MUG-GREEN/);
    await page.keyboard.press("ControlOrMeta+Enter");
    assert.equal((await answer).status(), 401);
    await page.getByRole("dialog").getByText("401 Unauthorized").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    assert.match(await focused(page), /^Test Request/);
    assertQuiet();
    await close();
  });

  it("tries an operation in the sandbox with a token of the application's own credential", async () => {
    const { page, assertQuiet, close } = await watchedPage(portal.browser, portal.running.origin);
    const credential = await signUpWithTeam(page, tess);
    await openReference(page);
    await authorize(page, credential);
    await testRequest(page).click();
    const client = page.getByRole("dialog");
    assert.match(await client.getByRole("combobox", { name: skuField }).innerText(), /MUG-BLUE/);
    const answer = page.waitForResponse(/\/availability\?/);
    await client
      .getByRole("button", { name: /^Send\b/ })
      .first()
      .click();
    assert.equal((await answer).status(), 200);
    await client.getByText("200 OK").first().waitFor();
    await client.getByText('"MUG-BLUE"').waitFor();
    await assertAccessible(page);
    await screenshot(page, "reference");
    const kept = await page.evaluate(async () => ({
      stored: [localStorage, sessionStorage].map((storage) => JSON.stringify(Object.entries(storage))).join(),
      databases: await indexedDB.databases(),
    }));
    assert.ok(!kept.stored.includes(credential.clientSecret) && !kept.stored.includes("access"), kept.stored);
    assert.deepEqual(kept.databases, []);
    assertQuiet();
    await close();
  });
});
