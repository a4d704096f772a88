/** From the sandbox to live: the application shows what is required, the partner asks, a person of the house approves, and a live call is answered. */
import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { newId } from "@tierline/kernel/model/ids";
import { eventually } from "@tierline/kernel/testing/eventually";
import { startReceiver, type Receiver } from "../../cli/src/webhooks/receiver.ts";
import type { Running } from "../../cli/test/running.ts";
import { watchedPage, type WatchedPage } from "./browser.ts";
import { assertForEveryReader } from "./every-reader.ts";
import { addToHouse, signInFirst } from "./house.ts";
import { programOf, shownCredential, signUpWithTeam, type Credential } from "./partner.ts";
import { openPortal, type Opened } from "./running-portal.ts";
import { screenshot } from "./screenshots.ts";

const mika = {
  name: "Mika Sorensen",
  company: "Tideline Market",
  email: "mika@tideline.example",
  password: "four brave kettles",
};

describe("going live", () => {
  let opened: Opened | undefined;
  let running: Running;
  let browser: Browser;
  let partner: WatchedPage;
  let owner: WatchedPage;
  let credential: Credential;
  let path: string;
  let receiver: Receiver;
  /** What the receiver verifies with; it takes everything while there are none. */
  const secrets: string[] = [];
  before(async () => {
    receiver = await startReceiver({ port: 0, secrets, failures: 0, onDelivery: () => undefined });
    opened = await openPortal({ TIERLINE_SANDBOX: "on", WEBHOOKS_ALLOWED_NETWORKS: "127.0.0.0/8" });
    ({ running, browser } = opened);
    [partner, owner] = [await watchedPage(browser, running.origin), await watchedPage(browser, running.origin)];
    for (const { page } of [partner, owner]) page.setDefaultTimeout(15_000);
    const made = await signUpWithTeam(partner.page, mika);
    credential = made;
    path = `/applications/${made.applicationId}/go-live`;
  });
  after(async () => {
    await opened?.close();
    await receiver.close();
  });

  const check = (title: string) => partner.page.getByRole("listitem").filter({ hasText: title });

  it("shows what is missing before anything was called, and does not let one ask yet", async () => {
    const { page, assertQuiet } = partner;
    await page.goto(path);
    await page.getByText("0 of 3 required checks passed").waitFor();
    await check("Repeats a write safely").getByText("not shown yet").waitFor();
    await page.getByText("The required checks above have to pass first.").waitFor();
    assert.ok(await page.getByRole("button", { name: "Ask for access" }).isDisabled());
    await assertForEveryReader(page);
    assertQuiet();
  });

  it("turns each check while the page is open, as the program does what it asks for", async () => {
    const { page, assertQuiet } = partner;
    const program = await programOf(running.origin, credential);
    // The sandbox is up some seconds after the platform.
    await eventually(
      async () => (await program.checkAvailability()).status,
      (status) => status === 200,
      60_000,
    );
    const number = newId("W");
    for (let n = 0; n < 2; n++) assert.equal((await program.placeOrder(number)).status, 201);
    await check("Repeats a write safely").getByText(", shown").waitFor({ state: "attached" });
    let answer = await program.checkAvailability();
    for (let n = 0; n < 500 && answer.status !== 429; n++) answer = await program.checkAvailability();
    assert.equal(answer.status, 429);
    await delay(Number(answer.headers.get("retry-after")) * 1_000 + 100);
    assert.equal((await program.checkAvailability()).status, 200);
    await check("Waits when a limit is reached").getByText(", shown").waitFor({ state: "attached" });
    await page.getByText("All required checks have passed.").waitFor();
    assertQuiet();
  });

  it("asks whoever has a webhook to verify signatures, and sees it when the receiver does", async () => {
    const { page, assertQuiet } = partner;
    const signatures = check("Verifies the signatures of webhooks");
    await signatures.getByText("It has no webhook endpoint").waitFor();
    await page.goto(path.replace("go-live", "webhooks"));
    await page.getByRole("button", { name: "New endpoint" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("URL").fill(receiver.url);
    await dialog.getByLabel("order.placed.v2").check();
    await dialog.getByRole("button", { name: "Create endpoint" }).click();
    const secret = await dialog.getByRole("region", { name: "signing secret" }).innerText();
    await dialog.getByRole("link", { name: "go on to verify" }).click();
    await page.getByRole("button", { name: "Verify" }).click();
    await page.getByText("No proof that it verifies.").waitFor();
    const endpoint = page.url();
    await page.goto(path);
    await page.getByText("3 of 4 required checks passed").waitFor();
    await signatures.getByText("Expected 4xx for a false signature. It answered 200.").waitFor();
    assert.ok(await page.getByRole("button", { name: "Ask for access" }).isDisabled());
    secrets.push(secret);
    await page.goto(endpoint);
    await page.getByRole("button", { name: "Check signatures" }).click();
    await page.getByText("Verifies signatures.").waitFor();
    await page.goto(path);
    await signatures.getByText(", shown").waitFor({ state: "attached" });
    await page.getByText("All required checks have passed.").waitFor();
    assertQuiet();
  });

  it("takes the request, says when to expect a decision, and lets it be withdrawn", async () => {
    const { page, assertQuiet } = partner;
    await ask();
    await page.getByText("a decision is expected in").waitFor();
    await page.getByRole("button", { name: "Withdraw", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Withdraw request" }).click();
    await page.getByText("withdrawn", { exact: true }).waitFor();
    await ask();
    await page.getByText("pending", { exact: true }).waitFor();
    await assertForEveryReader(page);
    await page.evaluate(() => scrollTo(0, 0));
    await screenshot(page, "going-live");
    assertQuiet();
  });

  it("is decided by an API owner, who reads what the application has shown", async () => {
    const { page, assertQuiet } = owner;
    const robin = await addToHouse(running, "Robin Vale", "api-owner");
    await signInFirst(page, robin, "/governance/access");
    const request = page.getByRole("listitem").filter({ hasText: `${mika.company}: ` });
    const pending = request.filter({ hasText: "pending" });
    await pending.getByText("Repeats a write safely").waitFor();
    await screenshot(page, "access-review");
    await pending.getByLabel("Reason").fill("Behaves well, and the purpose is clear.");
    await pending.getByRole("button", { name: "Approve" }).click();
    await request.getByText("approved", { exact: true }).waitFor();
    assertQuiet();
  });

  it("ends in a live application, whose first credential makes a live call", async () => {
    const { page, assertQuiet } = partner;
    await page.getByText("Behaves well, and the purpose is clear.").waitFor();
    await page.getByRole("link", { name: "To the live application" }).click();
    await page.getByText("live", { exact: true }).waitFor();
    assert.equal(await page.getByRole("link", { name: "Going live" }).count(), 0);
    await page.getByRole("button", { name: "Add credential" }).click();
    const live = await programOf(running.origin, await shownCredential(page));
    await eventually(
      async () => (await live.checkAvailability()).status,
      (status) => status === 200,
    );
    assertQuiet();
  });

  /** Fills in what is not filled in, and asks. */
  async function ask() {
    const form = partner.page.getByRole("form", { name: "Ask for access" });
    assert.ok(await form.getByLabel(/^Storefront v2/).isChecked());
    await form.getByText("standard", { exact: true }).click();
    await form.getByLabel("Purpose").fill("Sell mugs on our marketplace, and show what is in stock.");
    await form.getByRole("button", { name: "Ask for access" }).click();
  }
});
