/** The public pages without a mouse. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessibility.ts";
import { watchedPage } from "./browser.ts";
import { portalForSuite } from "./running-portal.ts";

/** What has the focus, as assistive technology names it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent.trim() ?? "";
  });

describe("with the keyboard alone", () => {
  const portal = portalForSuite();

  it("the first stop skips to the content, and every stop after it can be seen", async () => {
    const { page, assertQuiet, close } = await watchedPage(portal.browser, portal.running.origin);
    await page.goto("/");
    await page.getByRole("link", { name: "Storefront v2" }).waitFor();
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "Skip to the content");
    for (let stop = 0; stop < 12; stop += 1) {
      const outline = await page.evaluate(() => {
        const element = document.activeElement;
        return element === null ? "" : getComputedStyle(element).outlineStyle;
      });
      assert.equal(outline, "solid", `no focus ring on "${await focused(page)}"`);
      await page.keyboard.press("Tab");
    }
    assertQuiet();
    await close();
  });

  it("/ opens the search, arrows choose, Enter goes there and opens the operation", async () => {
    const { page, assertQuiet, close } = await watchedPage(portal.browser, portal.running.origin);
    await page.goto("/");
    await page.getByRole("link", { name: "Storefront v2" }).waitFor();
    await page.keyboard.press("/");
    // At once: nothing that is typed gets lost.
    await page.keyboard.type("place order storefront");
    await page
      .getByRole("option", { name: /Place an order/ })
      .first()
      .waitFor();
    assert.equal(await page.getByRole("combobox", { name: /Search/ }).inputValue(), "place order storefront");
    await assertAccessible(page);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Storefront/ }).waitFor();
    assert.match(page.url(), /\/apis\/experience\/storefront\/v\d#placeOrder$/);
    await page.locator("#placeOrder").getByText("Needs the scope").waitFor();
    assertQuiet();
    await close();
  });

  it("Esc closes the search and gives the focus back", async () => {
    const { page, assertQuiet, close } = await watchedPage(portal.browser, portal.running.origin);
    await page.goto("/problems");
    const opener = page.getByRole("button", { name: "Search" });
    await opener.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("combobox").waitFor({ state: "detached" });
    assert.equal(await opener.evaluate((element) => element === document.activeElement), true);
    assertQuiet();
    await close();
  });

  it("an operation is opened and closed with Enter", async () => {
    const { page, assertQuiet, close } = await watchedPage(portal.browser, portal.running.origin);
    await page.goto("/apis/process/orders/v1");
    const summary = page.locator("#placeOrder > summary");
    await summary.focus();
    await page.keyboard.press("Enter");
    await page.locator("#placeOrder").getByText("Policy").waitFor();
    await page.keyboard.press("Enter");
    await page.locator("#placeOrder").getByText("Policy").waitFor({ state: "hidden" });
    assertQuiet();
    await close();
  });
});
