/** The journeys in the portal: found, read, and followed to the operations that they call. */
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Journey } from "@tierline/portal/catalog/journeys";
import { watchedPage, type WatchedPage } from "./browser.ts";
import { assertForEveryReader } from "./every-reader.ts";
import { signUpWithTeam } from "./partner.ts";
import { portalForSuite } from "./running-portal.ts";
import { screenshot } from "./screenshots.ts";

const ines = {
  name: "Ines Duarte",
  company: "Salt and Linen",
  email: "ines@saltandlinen.example",
  password: "seven quiet harbors",
};

describe("the journeys", () => {
  const portal = portalForSuite({ TIERLINE_SANDBOX: "on" });
  let watched: WatchedPage;
  let journeys: readonly Journey[];
  before(async () => {
    const answer = await fetch(`${portal.running.origin}/openapi/journeys.json`);
    assert.equal(answer.status, 200);
    ({ journeys } = (await answer.json()) as { journeys: Journey[] });
    // Refusals are steps of journeys; and a sandbox that is not up yet says so.
    const expectedErrors = [/status of 4\d\d .*\/orders(\/\w+\/cancellation)?\)/, /status of 503 .*storefront/];
    watched = await watchedPage(portal.browser, portal.running.origin, { expectedErrors });
  });

  const stepsOf = (id: string): string[] =>
    (journeys.find(({ journeyId }) => journeyId === id)?.steps ?? []).map(({ stepId }) => stepId);
  /** What the page says when every step of a journey went well. */
  const whole = (id: string): string =>
    `${String(stepsOf(id).length)} of ${String(stepsOf(id).length)} steps went as they must.`;

  it("are found from the list of APIs, and listed with what each is for", async () => {
    const { page, assertQuiet } = watched;
    await page.goto("/apis");
    await page.getByRole("main").getByRole("link", { name: "journeys" }).click();
    await page.getByRole("heading", { level: 1, name: "Journeys" }).waitFor();
    for (const { title } of journeys) await page.getByRole("link", { name: title, exact: true }).waitFor();
    await assertForEveryReader(page);
    assertQuiet();
  });

  it("tell every step in order, and lead to the operation that it calls", async () => {
    const { page, assertQuiet } = watched;
    await page.getByRole("link", { name: "Buy online and send one back" }).click();
    const steps = page.getByRole("list", { name: "Steps" }).getByRole("listitem");
    await steps.first().getByText("Two of the product must be on the shelf.").waitFor();
    assert.equal(await steps.count(), stepsOf("buy-and-send-back").length);
    await assertForEveryReader(page);
    await steps.nth(1).getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: /Storefront/ }).waitFor();
    assert.match(page.url(), /\/apis\/experience\/storefront\/v2#placeOrder$/);
    assertQuiet();
  });

  it("have no step without a link, since everything that is called runs here; and say how to run them", async () => {
    const { page, assertQuiet } = watched;
    for (const { journeyId, name, token, steps } of journeys) {
      await page.goto(`/journeys/${journeyId}`);
      const list = page.getByRole("list", { name: "Steps" });
      await list.waitFor();
      if (token === null) await page.getByText(`npx tierline journeys ${name}`).waitFor();
      assert.equal(await list.getByRole("link").count(), steps.length, journeyId);
    }
    assertQuiet();
  });

  it("can be run: each step a real call of the reader's own credential, on the sandbox's data", async () => {
    const { page, assertQuiet } = watched;
    page.setDefaultTimeout(30_000);
    await page.goto("/journeys/buy-and-send-back");
    await page.getByText("to run it in the sandbox").waitFor();
    const { applicationId } = await signUpWithTeam(page, ines);
    await page.goto("/journeys/buy-and-send-back");
    await page.getByRole("button", { name: "New credential" }).click();
    const steps = page.getByRole("list", { name: "Steps" }).getByRole("listitem");
    const run = page.getByRole("button", { name: /^Run/ });
    // A sandbox that is coming up is waited for.
    await run.click();
    await page.getByText(whole("buy-and-send-back")).waitFor({ timeout: 120_000 });
    const stepIds = stepsOf("buy-and-send-back");
    for (let n = 0; n < stepIds.length; n++) await steps.nth(n).getByText("as it must be", { exact: true }).waitFor();
    const sentBack = steps.nth(stepIds.indexOf("send-back"));
    await sentBack.getByText("Answer").click();
    await sentBack.getByRole("region", { name: "answer" }).getByText('"refund": 695').waitFor();
    await assertForEveryReader(page);
    await screenshot(page, "journey");
    await page.goto("/journeys/when-the-answer-is-no");
    await page.getByRole("button", { name: "New credential" }).click();
    await run.click();
    await page.getByText(whole("when-the-answer-is-no")).waitFor();
    await page.goto(`/applications/${applicationId}/usage`);
    await page.getByRole("row").filter({ hasText: "returnItems" }).waitFor();
    assertQuiet();
  });

  it("say so when there is no such journey", async () => {
    const { page, assertQuiet } = watched;
    await page.goto("/journeys/to-the-moon");
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
    assertQuiet();
  });
});
