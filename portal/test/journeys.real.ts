/** The journeys in the portal: found, read, and followed to the operations that they call. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Journey } from "@tierline/portal/catalog/journeys";
import { watchedPage, type WatchedPage } from "./browser.ts";
import { assertForEveryReader } from "./every-reader.ts";
import { openPortal, type Opened } from "./running-portal.ts";

describe("the journeys", () => {
  let opened: Opened;
  let watched: WatchedPage;
  let journeys: readonly Journey[];
  before(async () => {
    opened = await openPortal();
    const answer = await fetch(`${opened.running.origin}/openapi/journeys.json`);
    assert.equal(answer.status, 200);
    ({ journeys } = (await answer.json()) as { journeys: Journey[] });
    watched = await watchedPage(opened.browser, opened.running.origin);
  });
  after(async () => {
    await opened.close();
  });

  it("are found from the list of APIs, and listed with what each is for", async () => {
    const { page, assertQuiet } = watched;
    await page.goto("/apis");
    await page.getByRole("link", { name: "journeys" }).click();
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
    assert.equal(
      await steps.count(),
      journeys.find(({ journeyId }) => journeyId === "buy-and-send-back")?.steps.length,
    );
    await assertForEveryReader(page);
    await steps.nth(1).getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: /Storefront/ }).waitFor();
    assert.match(page.url(), /\/apis\/experience\/storefront\/v2#placeOrder$/);
    assertQuiet();
  });

  it("have no step without a link: everything that is called runs here", async () => {
    const { page, assertQuiet } = watched;
    for (const { journeyId, steps } of journeys) {
      await page.goto(`/journeys/${journeyId}`);
      const list = page.getByRole("list", { name: "Steps" });
      await list.waitFor();
      assert.equal(await list.getByRole("link").count(), steps.length, journeyId);
    }
    assertQuiet();
  });

  it("say so when there is no such journey", async () => {
    const { page, assertQuiet } = watched;
    await page.goto("/journeys/to-the-moon");
    await page.getByRole("heading", { name: "There is no such page" }).waitFor();
    assertQuiet();
  });
});
