/** Every page that needs no sign-in, in light and dark and on a small screen. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertAccessible, assertNoSidewaysScroll } from "./accessibility.ts";
import { watchedPage } from "./browser.ts";
import { portalForSuite } from "./running-portal.ts";

const pages = [
  { path: "/", heading: /One stable API/, waitFor: "Storefront" },
  { path: "/apis", heading: "APIs", waitFor: "Storefront" },
  { path: "/apis?q=stock&tier=process", heading: "APIs", waitFor: "Inventory" },
  { path: "/apis?channel=store", heading: "APIs", waitFor: "The Store channel" },
  { path: "/apis/experience/storefront/v1", heading: /Storefront/, waitFor: "This version ends" },
  { path: "/apis/experience/storefront/v2#placeOrder", heading: /Storefront/, waitFor: "Needs the scope" },
  { path: "/apis/system/erp/v1", heading: /ERP/, waitFor: "Operations" },
  { path: "/problems", heading: "Errors", waitFor: "Not enough stock" },
  { path: "/problems/insufficient-stock", heading: /Not enough stock/, waitFor: "Place an order" },
  { path: "/welcome", heading: "Welcome", waitFor: "Sign in to go on" },
  { path: "/applications", heading: "Applications", waitFor: "Sign in to go on" },
  { path: "/team", heading: "Team", waitFor: "Sign in to go on" },
  { path: "/join?code=none", heading: "Join a team", waitFor: "Sign in to go on" },
  { path: "/apis/experience/nothing/v9", heading: "There is no such page", waitFor: "To the front page" },
];

describe("the portal's public pages", () => {
  const portal = portalForSuite();

  for (const { path, heading, waitFor } of pages) {
    for (const colorScheme of ["light", "dark"] as const) {
      it(`shows ${path} in ${colorScheme} without a violation of WCAG A or AA`, async () => {
        const { page, assertQuiet, close } = await watchedPage(portal.browser, portal.running.origin, { colorScheme });
        await page.goto(path);
        await page.getByRole("heading", { level: 1, name: heading }).waitFor();
        await page.getByText(waitFor).filter({ visible: true }).first().waitFor();
        await assertAccessible(page);
        assertQuiet();
        await close();
      });
    }

    it(`shows ${path} on a screen of 360 px without scrolling sideways`, async () => {
      const small = { viewport: { width: 360, height: 740 } };
      const { page, assertQuiet, close } = await watchedPage(portal.browser, portal.running.origin, small);
      await page.goto(path);
      await page.getByText(waitFor).filter({ visible: true }).first().waitFor();
      await assertNoSidewaysScroll(page);
      assertQuiet();
      await close();
    });
  }

  it("answers a path that is no page with 404 and a page that says so", async () => {
    const { page, close } = await watchedPage(portal.browser, portal.running.origin);
    const answer = await page.goto("/no/such/page");
    assert.equal(answer?.status(), 404);
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
    await close();
  });

  it("keeps the theme that was chosen, from the first paint on", async () => {
    const { page, assertQuiet, close } = await watchedPage(portal.browser, portal.running.origin, {
      colorScheme: "light",
    });
    await page.goto("/");
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.getByRole("button", { name: /Change to light/ }).click();
    await page.getByRole("button", { name: /Change to dark/ }).click();
    const dark = await background();
    assert.notEqual(dark, light);
    const shell = await page.reload();
    assert.match((await shell?.text()) ?? "", /data-theme="dark"/);
    assert.equal(await background(), dark);
    assertQuiet();
    await close();
  });
});
