/** Architects at work: a breaking change is reviewed and refused, a waiver expires; and every page of theirs can be read by everybody. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { tierline } from "../../cli/test/commanding.ts";
import { source, type Running } from "../../cli/test/running.ts";
import { openDatabaseOf, type OpenSql } from "./database.ts";
import { assertAccessible, assertNoSidewaysScroll } from "./accessibility.ts";
import { watchedPage, type WatchedPage } from "./browser.ts";
import { addToHouse, signInFirst } from "./house.ts";
import { signUp } from "./person.ts";
import { openPortal, type Opened } from "./running-portal.ts";
import { screenshot } from "./screenshots.ts";
import { eventually } from "@tierline/kernel/testing/eventually";
import { newId } from "@tierline/kernel/model/ids";
import { governanceRegistry } from "@tierline/openapi/clients/governance-registry.v1";

const pages = ["", "/reviews", "/waivers", "/access", "/graph", "/authority", "/plans", "/audit"].map(
  (each) => `/governance${each}`,
);
const document = new URL("../../openapi/experience-storefront.v2.json", import.meta.url);
const { version } = (JSON.parse(await readFile(document, "utf8")) as { info: { version: string } }).info;
/** The version that a pull request asks for. */
const proposedVersion = version.replace(/\d+$/, (patch) => String(Number(patch) + 1));

describe("governance in the portal", () => {
  let opened: Opened | undefined;
  let running: Running;
  let browser: Browser;
  let sql: OpenSql;
  let architect: WatchedPage;
  before(async () => {
    opened = await openPortal();
    ({ running, browser } = opened);
    sql = openDatabaseOf(running);
    architect = await watchedPage(browser, running.origin);
    const alex = await addToHouse(running, "Alex Moreau", "architect", "api-owner");
    await callAsShop();
    await tierline(running.environment, "score", "--registry");
    // As the front page has it: whoever works for the retailer lands on their own page.
    await signInFirst(architect.page, alex, "/applications");
    await architect.page.getByRole("heading", { name: "Portfolio" }).waitFor();
  });
  after(async () => {
    await sql.end();
    await opened?.close();
  });

  /** The web shop calls, so that somebody is affected; the platform reports it some seconds later. */
  async function callAsShop() {
    const authorization = `Bearer ${await running.token("web-shop")}`;
    for (let n = 0; n < 40; n++) {
      const url = `${running.origin}/experience/storefront/v2/availability?sku=MUG-BLUE`;
      assert.equal((await fetch(url, { headers: { authorization } })).status, 200);
    }
    const query = { clientId: "web-shop" };
    const registry = running.as("operator", governanceRegistry);
    await eventually(
      () => registry.listUsage(source(), { query }),
      ({ items }) => items.length > 0,
    );
  }

  /** A pull request that drops a field which the shop gets. */
  async function proposeToDropAField() {
    const changed = JSON.parse(await readFile(document, "utf8")) as {
      info: { version: string };
      components: { schemas: Record<string, { properties?: Record<string, unknown>; required?: string[] }> };
      paths: unknown;
    };
    changed.info.version = proposedVersion;
    const text = JSON.stringify(changed)
      .replaceAll(/"degraded":\{[^{}]*\},?/g, "")
      .replaceAll('"degraded",', "");
    const registry = running.as("architect", governanceRegistry);
    return registry.proposeChange(source(), {
      idempotencyKey: newId("prp"),
      body: {
        document: JSON.parse(text) as never,
        title: "Availability without degraded",
        link: "https://git.example/pull/118",
      },
    });
  }

  it("shows the portfolio with scores, what is promised and what was, and that what runs is what is documented", async () => {
    const { page } = architect;
    const row = page.getByRole("row").filter({ hasText: `experience/storefront ${version}` });
    await row.getByText("as documented").waitFor();
    await row.getByText("99.9 %, 800 ms").waitFor();
    await row.getByText(/100 %/).waitFor();
    await page.getByRole("row").filter({ hasText: "OrderLine of process/orders v1" }).getByText("100 %").waitFor();
    await screenshot(page, "portfolio");
    architect.assertQuiet();
  });

  it("lets a breaking change be reviewed side by side, and refused with a reason that the gate hears", async () => {
    const { page } = architect;
    const review = await proposeToDropAField();
    assert.equal(review.verdict, "breaking");
    await page.getByRole("navigation", { name: "Governance" }).getByRole("link", { name: "Reviews" }).click();
    // What the portfolio counted a moment ago is still believed.
    await page.reload();
    await page.getByRole("link", { name: "Availability without degraded" }).click();
    await page.getByText("web-shop", { exact: false }).first().waitFor();
    await page.getByText("3.0.0").waitFor();
    await page.locator("summary", { hasText: "Before and after" }).first().click();
    await page
      .getByText("not there")
      .or(page.getByText("After", { exact: true }))
      .first()
      .waitFor();
    await assertAccessible(page);
    await screenshot(page, "review");
    await page.getByLabel("Reason").fill("The shop shows customers that stock may be out of date.");
    await page.getByRole("button", { name: "Refuse" }).click();
    await page.getByText("refused by").waitFor();
    await screenshot(page, "review-refused");
    const registry = running.as("operator", governanceRegistry);
    const { items } = await registry.listApprovals(source(), { query: { api: "experience/storefront" } });
    assert.deepEqual([items[0]?.decision, items[0]?.toVersion], ["refused", proposedVersion]);
    architect.assertQuiet();
  });

  it("grants a waiver until a day, after which it no longer holds", async () => {
    const { page } = architect;
    await page.goto("/governance/waivers");
    await page.getByRole("button", { name: "Grant a waiver" }).click();
    await page.getByLabel("Rule").fill("lists-are-paged");
    await page.getByLabel("API", { exact: true }).fill("process/orders");
    await page.getByLabel("Owner").fill("order-management");
    await page.getByLabel("Reason").fill("The list of locations is short, and read as one.");
    await page.getByRole("button", { name: "Grant the waiver" }).click();
    const row = page.getByRole("row").filter({ hasText: "lists-are-paged" });
    await row.getByText("active").waitFor();
    // As time passes.
    await sql`UPDATE registry.waivers SET until = current_date - 1 WHERE rule = 'lists-are-paged'`;
    await page.reload();
    await row.getByText("expired").waitFor();
    await screenshot(page, "waiver-expired");
    architect.assertQuiet();
  });

  it("shows the log of all that, whole", async () => {
    const { page } = architect;
    await page.goto("/governance/audit");
    await page.getByText(/^Whole: \d+ entries/).waitFor();
    await page.getByRole("row").filter({ hasText: "decideReview" }).waitFor();
    await page.getByRole("row").filter({ hasText: "grantWaiver" }).waitFor();
    architect.assertQuiet();
  });

  it("can be read by everybody, in light and dark, and on a small screen", async () => {
    const { page } = architect;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of pages) {
        await page.goto(path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await eventually(
          () => page.getByRole("status").count(),
          (loading) => loading === 0,
        );
        await assertAccessible(page);
        if (colorScheme === "dark" && path.endsWith("/graph")) await screenshot(page, "dependencies-dark");
      }
    }
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of pages) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await eventually(
        () => page.getByRole("status").count(),
        (loading) => loading === 0,
      );
      await assertNoSidewaysScroll(page);
    }
    architect.assertQuiet();
  });

  it("is not shown to partners, and the APIs refuse them", async () => {
    const stranger = await watchedPage(browser, running.origin, { expectedErrors: [/status of 403 /] });
    const { page } = stranger;
    await page.goto("/session/sign-in?return=/governance&create=1");
    await signUp(
      page,
      { name: "Kim Vance", company: "Elsewhere", email: "kim@elsewhere.example", password: "five slow trains" },
      0,
    );
    await page.getByText("This is for the retailer’s own people").waitFor();
    const status = await page.evaluate(() =>
      fetch("/session/api/governance/registry/v1/reviews").then((each) => each.status),
    );
    assert.equal(status, 403);
    await stranger.close();
  });
});
