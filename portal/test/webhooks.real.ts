/** A partner's endpoint from its first challenge to a delivery that came late: in the portal at one end, at a real receiver at the other. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startReceiver, type Delivered, type Receiver } from "../../cli/src/webhooks/receiver.ts";
import { watchedPage, type WatchedPage } from "./browser.ts";
import { assertForEveryReader } from "./every-reader.ts";
import { signUpWithTeam } from "./partner.ts";
import { openPortal, type Opened } from "./running-portal.ts";
import { screenshot } from "./screenshots.ts";

const iris = {
  name: "Iris Calder",
  company: "Copper Lane",
  email: "iris@copperlane.example",
  password: "two steady anchors",
};

/** Of nobody who sends here. */
const foreign = `whsec_${Buffer.alloc(32, "foreign").toString("base64")}`;

describe("webhooks in the portal", () => {
  let opened: Opened | undefined;
  let watched: WatchedPage;
  let receiver: Receiver;
  let secret: string;
  /** What the receiver verifies with; it takes changes as they are made. */
  const secrets = [foreign];
  const received: Delivered[] = [];
  before(async () => {
    // It fails once, so that something has to be sent again.
    receiver = await startReceiver({ port: 0, secrets, failures: 1, onDelivery: (each) => received.push(each) });
    // No attempt but those that are asked for.
    opened = await openPortal({ WEBHOOKS_ALLOWED_NETWORKS: "127.0.0.0/8", WEBHOOKS_RETRY_SECONDS: "86400" });
    // No answer at all is written to the console by the browser; one test wants it.
    const expectedErrors = [/net::ERR_INTERNET_DISCONNECTED/];
    watched = await watchedPage(opened.browser, opened.running.origin, { expectedErrors });
    watched.page.setDefaultTimeout(8_000);
    const { applicationId } = await signUpWithTeam(watched.page, iris);
    await watched.page.goto(`/applications/${applicationId}/webhooks`);
  });
  after(async () => {
    await opened?.close();
    await receiver.close();
  });

  const last = (): Delivered => {
    const delivered = received.at(-1);
    if (delivered === undefined) throw new Error("Nothing was received.");
    return delivered;
  };

  /** From the endpoint's page to the delivery's. */
  async function sendTestEvent() {
    await watched.page.getByRole("button", { name: "Send test event" }).click();
    await watched.page.getByRole("heading", { name: "Delivery" }).waitFor();
  }

  const verifyWith = (...those: readonly string[]) => secrets.splice(0, secrets.length, ...those);

  it("creates an endpoint for the events that were chosen, and shows its secret once", async () => {
    const { page, assertQuiet } = watched;
    await page.getByText("No endpoint yet").waitFor();
    await page.getByRole("button", { name: "New endpoint" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("URL").fill(receiver.url);
    await dialog.getByLabel("order.placed.v2").check();
    await dialog.getByLabel("order.shipped.v2").check();
    await dialog.getByLabel("Keep the order").check();
    await dialog.getByLabel("Description").fill("Order desk");
    await dialog.getByRole("button", { name: "Create endpoint" }).click();
    secret = await dialog.getByRole("region", { name: "signing secret" }).innerText();
    assert.match(secret, /^whsec_/);
    await dialog.getByRole("link", { name: "go on to verify" }).click();
    await page.getByRole("heading", { level: 1, name: "Endpoint", exact: true }).waitFor();
    await page.getByText("unverified", { exact: true }).waitFor();
    assert.ok(!(await page.content()).includes(secret), "the secret is shown again");
    assertQuiet();
  });

  it("says what an endpoint answered that did not take the challenge, and accepts the one that does", async () => {
    const { page, assertQuiet } = watched;
    await page.getByRole("button", { name: "Verify" }).click();
    await page.getByText("Not verified.").waitFor();
    await page.getByText(/It answered 401 with "The signature is not of this secret/).waitFor();
    verifyWith(secret);
    await page.getByRole("button", { name: "Verify" }).click();
    await page.getByText("It answered with the challenge").waitFor();
    await page.getByText("active", { exact: true }).waitFor();
    assertQuiet();
  });

  it("says whether the receiver verifies signatures, how to mend it, and looks again when it is asked", async () => {
    const { page, assertQuiet } = watched;
    const signatures = page.getByRole("region", { name: "Signatures" });
    // Since the verification.
    await signatures.getByText("Verifies signatures.").waitFor();
    const check = signatures.getByRole("button", { name: "Check signatures" });
    verifyWith();
    await check.click();
    await signatures.getByText("No proof that it verifies.").waitFor();
    await signatures.getByText("Verify the header webhook-signature before anything else").waitFor();
    await assertForEveryReader(page);
    verifyWith(secret);
    await check.click();
    await signatures.getByText("Verifies signatures.").waitFor();
    assert.deepEqual(
      received
        .slice(-2)
        .map(({ status }) => status)
        .sort(),
      [200, 401],
    );
    assertQuiet();
  });

  it("shows what a failing receiver answered, and delivers when it is sent again", async () => {
    const { page, assertQuiet } = watched;
    await sendTestEvent();
    await page.getByText("500", { exact: true }).waitFor();
    await page.getByText("waiting", { exact: true }).waitFor();
    await page.getByRole("region", { name: /^answer of/ }).waitFor();
    const failed = last();
    assert.deepEqual([failed.status, failed.signature], [500, "good"]);
    await page.getByRole("button", { name: "Send again" }).click();
    await page.getByText("delivered", { exact: true }).waitFor();
    const attempts = page.getByRole("list", { name: /^Attempts of/ }).getByRole("listitem");
    assert.equal(await attempts.count(), 2);
    const { id, status, signature, again } = last();
    assert.deepEqual([id, status, signature, again], [failed.id, 204, "good", true]);
    await assertForEveryReader(page);
    await screenshot(page, "webhook-delivery");
    await page.getByRole("link", { name: "Endpoint" }).click();
    assertQuiet();
  });

  it("sends a test event that arrives signed, and shows it as delivered", async () => {
    const { page, assertQuiet } = watched;
    await sendTestEvent();
    await page.getByText("delivered", { exact: true }).waitFor();
    await page.getByText("204", { exact: true }).waitFor();
    assert.deepEqual([last().type, last().signature], ["endpoint.test", "good"]);
    assert.match(new URL(page.url()).pathname, new RegExp(`${last().id}$`));
    await page.getByRole("link", { name: "Endpoint" }).click();
    assertQuiet();
  });

  it("lists deliveries by state and type", async () => {
    const { page, assertQuiet } = watched;
    const rows = page.getByRole("table", { name: "Deliveries" }).getByRole("row");
    await rows.nth(2).waitFor();
    await page.getByLabel("State", { exact: true }).selectOption("Waiting");
    await page.getByText("None.", { exact: true }).waitFor();
    await page.getByLabel("State", { exact: true }).selectOption("Delivered");
    await page.getByLabel("Type", { exact: true }).selectOption("endpoint.test");
    await rows.nth(2).waitFor();
    assert.equal(await rows.count(), 3);
    assertQuiet();
  });

  it("signs with the new secret and the one before it, once it was rotated", async () => {
    const { page, assertQuiet } = watched;
    await page.getByRole("button", { name: "Rotate secret" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Make a new secret" }).click();
    const fresh = await dialog.getByRole("region", { name: "signing secret" }).innerText();
    assert.notEqual(fresh, secret);
    await page.keyboard.press("Escape");
    await page.getByText("the one before signs too").waitFor();
    for (const each of [secret, fresh]) {
      verifyWith(each);
      await sendTestEvent();
      await page.getByText("delivered", { exact: true }).waitFor();
      assert.equal(last().signature, "good");
      await page.getByRole("link", { name: "Endpoint" }).click();
    }
    assertQuiet();
  });

  it("is switched off and on, and recovers what it lost", async () => {
    const { page, assertQuiet } = watched;
    await page.getByRole("button", { name: "Switch off" }).click();
    await page.getByText("disabled", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Switch on" }).click();
    await page.getByText("active", { exact: true }).waitFor();
    const before = received.length;
    const recover = page.getByRole("form", { name: "Recover" });
    await recover.getByLabel("What").selectOption("all");
    await recover.getByRole("button", { name: "Send again" }).click();
    await recover.getByText("4 waiting to be sent.").waitFor();
    const rows = page.getByRole("table", { name: "Deliveries" }).getByRole("row");
    await rows.filter({ hasText: "delivered" }).nth(3).waitFor();
    await page.getByText("waiting", { exact: true }).waitFor({ state: "detached" });
    assert.equal(received.length, before + 4);
    await assertForEveryReader(page);
    await page.evaluate(() => scrollTo(0, 0));
    await screenshot(page, "webhooks");
    assertQuiet();
  });

  it("keeps what is being typed while the platform cannot be reached, and goes on when it can", async () => {
    const { page, assertQuiet } = watched;
    await page.getByLabel("Description").fill("Half a sentence");
    await page.context().setOffline(true);
    const alert = page.getByRole("alert").filter({ hasText: "The platform cannot be reached" });
    await alert.first().waitFor();
    await page.context().setOffline(false);
    await alert.first().waitFor({ state: "detached" });
    assert.equal(await page.getByLabel("Description").inputValue(), "Half a sentence");
    assertQuiet();
  });

  it("shows an endpoint of nobody's, and a stranger, no more than that", async () => {
    const origin = opened?.running.origin ?? "";
    const own = await watched.page.context().storageState();
    const absent = `/webhooks/whe_${"0".repeat(32)}`;
    for (const [storageState, text] of [
      [own, "What this means"],
      [undefined, "Sign in to go on"],
    ] as const) {
      const other = await watchedPage(opened!.browser, origin, {
        ...(storageState === undefined ? {} : { storageState }),
        expectedErrors: [/status of 40[04] /],
      });
      await other.page.goto(absent);
      await other.page.getByText(text).waitFor();
      await assertForEveryReader(other.page);
      other.assertQuiet();
      await other.close();
    }
  });

  it("is changed, listed with the others, and removed for good", async () => {
    const { page, assertQuiet } = watched;
    await page.getByLabel("Description").fill("Night desk");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved.").waitFor();
    await page.getByRole("link", { name: "Webhooks" }).click();
    await page.getByText("Night desk").waitFor();
    await assertForEveryReader(page);
    await page.getByRole("link", { name: receiver.url }).click();
    await page.getByRole("button", { name: "Remove endpoint" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove for good" }).click();
    await page.getByText("No endpoint yet").waitFor();
    assertQuiet();
  });
});
