/** A partner's developer comes to the front page for the first time, and leaves with an answered call. Then the team works with what they made. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { eventually } from "@tierline/kernel/testing/eventually";
import type { Running } from "../../cli/test/running.ts";
import { assertAccessible, assertNoSidewaysScroll } from "./accessibility.ts";
import { watchedPage, type WatchedPage } from "./browser.ts";
import { signUp } from "./person.ts";
import { openPortal, type Opened } from "./running-portal.ts";
import { languages, printedBy } from "./samples.ts";
import { screenshot } from "./screenshots.ts";

const ada = {
  name: "Ada Novak",
  company: "Brightside Market",
  email: "ada@brightside.example",
  password: "seven quiet lanterns",
};

/** What the portal promises a newcomer, typing included. */
const mostSeconds = 60;

describe("from the front page to the first call", () => {
  let opened: Opened | undefined;
  let running: Running;
  let browser: Browser;
  let watched: WatchedPage;
  before(async () => {
    opened = await openPortal({ TIERLINE_SANDBOX: "on" });
    ({ running, browser } = opened);
    // Calls that are refused, and no answer at all, are written to the console by the browser; two tests want them. The first call
    // waits for a sandbox that is coming up.
    const expectedErrors = [
      /status of 403 .*availability/,
      /net::ERR_INTERNET_DISCONNECTED/,
      /status of 503 .*availability/,
    ];
    watched = await watchedPage(browser, running.origin, { expectedErrors });
  });
  after(async () => {
    await opened?.close();
  });

  it("takes less than a minute, typing included", async (t) => {
    const { page, assertQuiet } = watched;
    const began = performance.now();
    const lap = (what: string) => {
      t.diagnostic(`${((performance.now() - began) / 1_000).toFixed(1)} s: ${what}`);
    };
    await page.goto("/");
    await page.getByRole("link", { name: "Storefront v2" }).waitFor();
    lap("the front page is there");
    await screenshot(page, "front");
    await page.getByRole("main").getByRole("link", { name: "Start building" }).click();
    await signUp(page, ada);
    await page.getByRole("heading", { name: `Welcome, ${ada.name}` }).waitFor();
    lap("signed up");
    assert.equal(await page.getByLabel("Team").inputValue(), ada.company);
    await page.getByRole("button", { name: "Create team and sandbox key" }).click();
    await page.getByText("The secret is shown this once.").waitFor();
    lap("has a sandbox and a key");
    const answer = page.getByRole("region", { name: "Body of the answer" });
    await page.getByRole("button", { name: "Run" }).click();
    await answer.waitFor({ timeout: 90_000 });
    lap("the call is answered");
    const seconds = (performance.now() - began) / 1_000;
    const body = JSON.parse(await answer.innerText()) as { products: { sku: string; delivery: { status: string } }[] };
    assert.deepEqual(
      body.products.map(({ sku, delivery }) => [sku, delivery.status]),
      [["MUG-BLUE", "in-stock"]],
    );
    await page.getByText("200", { exact: true }).waitFor();
    await page.getByText("ratelimit:", { exact: true }).waitFor();
    assert.ok(seconds < mostSeconds, `${seconds.toFixed(1)} s`);
    await screenshot(page, "first-call");
    assertQuiet();
  });

  it("has samples in every language that work as they stand, with the reader's own key", async (t) => {
    const { page, assertQuiet } = watched;
    for (const language of languages) {
      await page.getByRole("tab", { name: language }).click();
      const sample = await page.getByRole("region", { name: `${language} sample` }).innerText();
      const printed = await printedBy(language, sample);
      if (printed === undefined) t.diagnostic(`${language} is not installed here.`);
      else assert.match(printed, /200[^]*MUG-BLUE/, language);
    }
    assertQuiet();
  });

  it("has such samples for every operation, on the page of its API", async (t) => {
    const { page, assertQuiet } = watched;
    const application = new URL(page.url()).pathname;
    await page.getByRole("link", { name: "APIs", exact: true }).click();
    await page.getByRole("link", { name: "Storefront", exact: true }).first().click();
    await page.getByText("Find orders", { exact: true }).click();
    const code = page.getByRole("region", { name: "Code for findOrders" });
    await code.getByText("With the key of Brightside Market sandbox.").waitFor();
    for (const language of languages) {
      await code.getByRole("tab", { name: language }).click();
      const printed = await printedBy(
        language,
        await code.getByRole("region", { name: `${language} sample` }).innerText(),
      );
      if (printed !== undefined) assert.match(printed, /200[^]*"items"/, language);
      else t.diagnostic(`${language} is not installed here.`);
    }
    await assertAccessible(page);
    await code.evaluate((section) => section.scrollIntoView());
    await screenshot(page, "samples");
    await page.setViewportSize({ width: 360, height: 740 });
    await assertNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole("link", { name: "Applications" }).click();
    await page.locator(`a[href="${application}"]`).first().click();
    await page.getByText("The secret is shown this once.").waitFor();
    assertQuiet();
  });

  it("shows the secret never again, and the browser keeps neither it nor a token", async () => {
    const { page, assertQuiet } = watched;
    const secret = await page.locator("dd code").filter({ hasText: "tierline_sandbox_" }).innerText();
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
    );
    assert.ok(!kept.includes(secret), "the secret is kept by the browser");
    assert.doesNotMatch(kept, /eyJ/, "a token is kept by the browser");
    await page.reload();
    await page.getByRole("heading", { name: "First call" }).waitFor();
    await page.getByRole("button", { name: "New credential" }).waitFor();
    assert.ok(!(await page.content()).includes(secret));
    assertQuiet();
  });

  it("rotates a credential with an overlap: the second works before the first is revoked, and after", async () => {
    const { page, assertQuiet } = watched;
    const revoke = page.getByRole("button", { name: /^Revoke key_/ });
    // The page was loaded anew: what is pressed while it still moves is not hit.
    await revoke.first().waitFor();
    await page.getByRole("button", { name: "Add credential" }).click();
    await page.getByText("The secret is shown this once.").waitFor();
    await revoke.nth(1).waitFor();
    await screenshot(page, "credentials");
    await revoke.nth(1).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await page.getByText("revoked", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Run" }).click();
    await page.getByText("200", { exact: true }).waitFor();
    assertQuiet();
  });

  it("refuses calls from elsewhere once addresses are named, and says why", async () => {
    const { page, assertQuiet } = watched;
    const allowed = page.getByLabel("May call from");
    await allowed.fill("203.0.113.7");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved").waitFor();
    assert.equal(await allowed.inputValue(), "203.0.113.7/32");
    const run = page.getByRole("button", { name: "Run" });
    const statusOfRun = async () => {
      const response = page.waitForResponse(/\/availability/);
      await run.click();
      const status = (await response).status();
      await run.and(page.locator(":enabled")).waitFor();
      return status;
    };
    await eventually(statusOfRun, (status) => status === 403);
    assert.match(await page.getByRole("region", { name: "Body of the answer" }).innerText(), /address/);
    await allowed.fill("");
    await page.getByRole("button", { name: "Save" }).click();
    await eventually(statusOfRun, (status) => status === 200);
    assertQuiet();
  });

  it("says when the platform cannot be reached, and goes on when it can", async () => {
    const { page, assertQuiet } = watched;
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Renew" }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("The platform cannot be reached").waitFor();
    await page.context().setOffline(false);
    const pressedAgain = async () => {
      await page.getByRole("button", { name: "Renew" }).click();
      await page.getByRole("button", { name: "Renew" }).and(page.locator(":enabled")).waitFor();
      return alert.allInnerTexts();
    };
    // The browser takes a moment to notice.
    await eventually(pressedAgain, (shown) => shown.length === 0);
    assertQuiet();
  });

  it("has no violation of WCAG A or AA on the pages of a team, in light and dark, and none scrolls sideways at 360 px", async () => {
    const { page, assertQuiet } = watched;
    const application = new URL(page.url()).pathname;
    for (const [path, heading] of [
      [application, "First call"],
      ["/applications", "Applications"],
      ["/team", "Members"],
    ] as const) {
      await page.goto(path);
      await page.getByRole("heading", { name: heading, exact: true }).first().waitFor();
      await page.getByText(ada.company).first().waitFor();
      for (const colorScheme of ["light", "dark"] as const) {
        // Colors that are still changing are no colors of ours.
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await assertAccessible(page);
      }
      await screenshot(page, `${path.split("/")[1] ?? ""}${path === application ? "-one" : ""}-dark`);
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 360, height: 740 });
      await assertNoSidewaysScroll(page);
      if (path === "/applications") await screenshot(page, "applications-360");
      await page.setViewportSize({ width: 1280, height: 800 });
    }
    assertQuiet();
  });

  it("signs out, and is then a stranger", async () => {
    const { page, assertQuiet } = watched;
    await page.goto("/applications");
    await page.getByRole("button", { name: `account of ${ada.name}` }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByRole("banner").getByRole("link", { name: "Sign in" }).waitFor();
    await page.goto("/applications");
    await page.getByText("Sign in to go on").waitFor();
    assertQuiet();
  });
});
