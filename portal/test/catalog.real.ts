/** The living catalog: what visitors, partners and the retailer's own people see of an API beyond its contract. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { houseTenant } from "@tierline/kernel/auth/principal";
import { newId } from "@tierline/kernel/model/ids";
import { eventually } from "@tierline/kernel/testing/eventually";
import { governanceRegistry } from "@tierline/openapi/clients/governance-registry.v1";
import { source } from "../../cli/test/running.ts";
import { watchedPage } from "./browser.ts";
import { assertForEveryReader } from "./every-reader.ts";
import { addToHouse, signInFirst } from "./house.ts";
import { signUpWithTeam } from "./partner.ts";
import { portalForSuite } from "./running-portal.ts";
import { screenshot } from "./screenshots.ts";

const mira = {
  name: "Mira Sand",
  company: "Harbor Goods",
  email: "mira@harborgoods.example",
  password: "six calm lighthouses",
};
/** The retailer's own, by the name that its people know it by. */
const webShop = {
  name: "Web shop",
  tenant: houseTenant,
  owner: "digital-channels",
  plan: null,
  allowedAddresses: [],
  status: "active" as const,
};
const storefront = "/apis/experience/storefront/v2";
const document = new URL("../../openapi/experience-storefront.v2.json", import.meta.url);

/** What the document says of itself. */
const present = async () => (JSON.parse(await readFile(document, "utf8")) as { info: { version: string } }).info;

describe("the living catalog", () => {
  const portal = portalForSuite();

  const newPage = () => watchedPage(portal.browser, portal.running.origin);

  /** The web shop calls until the registry has counted it. */
  async function callAsShop() {
    const authorization = `Bearer ${await portal.running.token("web-shop")}`;
    for (let n = 0; n < 12; n++) {
      const url = `${portal.running.origin}/experience/storefront/v2/availability?sku=MUG-BLUE`;
      assert.equal((await fetch(url, { headers: { authorization } })).status, 200);
    }
    const registry = portal.running.as("operator", governanceRegistry);
    await eventually(
      () => registry.listUsage(source(), { query: { clientId: "web-shop" } }),
      ({ items }) => items.length > 0,
    );
  }

  it("is a channel's own once it is chosen: what it calls, what stands behind, its journeys and events", async () => {
    const { page, assertQuiet, close } = await newPage();
    await page.goto("/apis");
    await page.getByLabel("Channel", { exact: true }).selectOption("Storefront");
    const view = page.getByRole("region", { name: "The Storefront channel" });
    await view.getByRole("link", { name: "Buy online and send one back" }).waitFor();
    await view.getByRole("link", { name: "order.shipped.v1" }).waitFor();
    const titles = await page.getByRole("main").getByRole("listitem").locator("a.font-semibold").allInnerTexts();
    assert.ok(titles.includes("Orders") && titles.includes("ERP"), titles.join());
    assert.ok(!titles.includes("Store") && !titles.includes("Registry"), titles.join());
    await assertForEveryReader(page);
    await screenshot(page, "channel");
    // The way to the APIs leads to it, until another is chosen.
    await page.getByRole("link", { name: "Errors" }).click();
    await page.getByRole("link", { name: "APIs", exact: true }).click();
    await view.waitFor();
    assert.match(page.url(), /\/apis\?channel=storefront$/);
    await page.getByLabel("Channel", { exact: true }).selectOption("All channels");
    await view.waitFor({ state: "detached" });
    await page.reload();
    assert.equal(await page.getByRole("link", { name: "APIs", exact: true }).getAttribute("href"), "/apis");
    assertQuiet();
    await close();
  });

  it("tells visitors quietly that signing in shows how an API does, and asks the registry nothing", async () => {
    const { page, assertQuiet, close } = await newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(storefront);
    const line = page.getByText("to see how it does");
    await line.waitFor();
    const way = await line.getByRole("link", { name: "Sign in" }).getAttribute("href");
    assert.equal(way, `/session/sign-in?return=${encodeURIComponent(storefront)}`);
    assert.equal(await page.getByRole("heading", { name: "Changes" }).count(), 0);
    assert.deepEqual(
      asked.filter((path) => path.startsWith("/session/api/")),
      [],
    );
    assertQuiet();
    await close();
  });

  it("shows a partner what was promised beside what was, and that it runs as documented", async () => {
    await callAsShop();
    const { page, assertQuiet, close } = await newPage();
    await signUpWithTeam(page, mira);
    await page.goto(storefront);
    const facts = page.getByRole("region", { name: "How it does" });
    await facts.getByText("as documented").waitFor();
    await facts.getByText("Verified against the running service").waitFor();
    await facts.getByText(/^promised 99\.\d+ %, \d+ calls$/).waitFor();
    await facts.getByText("100 %", { exact: true }).waitFor();
    await facts.getByText(/^(≤ \d+ ms|over 2\.5 s)$/).waitFor();
    const changes = page.getByRole("region", { name: "Changes" });
    await changes
      .getByRole("heading", { name: `${(await present()).version} after ` })
      .first()
      .waitFor();
    // Nobody of this team has called it.
    assert.equal(await changes.getByText(/^affects /).count(), 0);
    await assertForEveryReader(page);
    await screenshot(page, "api");
    assertQuiet();
    await close();
  });

  it("shows a partner nothing of the tiers below, and of their contracts everything", async () => {
    const { page, assertQuiet, close } = await newPage();
    await signUpWithTeam(page, { ...mira, email: "oda@harborgoods.example" });
    const entries = page.waitForResponse(/registry\/v1\/catalog/);
    await page.goto("/apis/system/erp/v1");
    assert.equal((await entries).status(), 200);
    await page.getByRole("heading", { name: "Operations" }).waitFor();
    await page.getByRole("heading", { name: "How it does" }).waitFor({ state: "detached" });
    assertQuiet();
    await close();
  });

  it("shows in the list how each API does, and in its changes whom of one's own they affect", async () => {
    await portal.running.as("architect", governanceRegistry).putApplication(source(), {
      idempotencyKey: newId("put"),
      body: { clientId: "web-shop", application: webShop },
    });
    const { page, assertQuiet, close } = await newPage();
    await signInFirst(page, await addToHouse(portal.running, "Rut Lind", "architect"), "/apis");
    const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Storefront" }) });
    await row.getByText(/^was 100 % available/).waitFor();
    await assertForEveryReader(page);
    await page.goto(storefront);
    const changes = page.getByRole("region", { name: "Changes" });
    await changes.getByText("affects Web shop").first().waitFor();
    await changes.getByText("breaking", { exact: true }).first().waitFor();
    await assertForEveryReader(page);
    await changes.evaluate((section) => section.scrollIntoView());
    await screenshot(page, "changes");
    assertQuiet();
    await close();
  });

  it("shows of each kind of event its key, how long it is kept and every field, and who publishes what is consumed", async () => {
    const { page, assertQuiet, close } = await newPage();
    await page.goto("/apis/process/orders/v1");
    const published = page.getByRole("region", { name: /^Publishes/ });
    await published.getByText("order.shipped.v1", { exact: true }).click();
    const fields = published.getByRole("table", { name: "Fields of order.shipped.v1" });
    await fields.getByText("lines[].itemId", { exact: true }).waitFor();
    await published.getByText("396 days").filter({ visible: true }).waitFor();
    await assertForEveryReader(page);
    await published.evaluate((section) => section.scrollIntoView());
    await screenshot(page, "events");
    const downloading = page.waitForEvent("download");
    await published.getByRole("link", { name: "AsyncAPI document" }).click();
    assert.equal((await downloading).suggestedFilename(), "process-orders.v1.json");
    await page
      .getByRole("region", { name: /^Consumes/ })
      .getByRole("link", { name: /^From / })
      .first()
      .click();
    await page.getByRole("region", { name: /^Publishes/ }).waitFor();
    assertQuiet();
    await close();
  });

  it("offers the document and the client for download, named by API and version", async () => {
    const { version } = await present();
    const { page, close } = await newPage();
    await page.goto(storefront);
    for (const [link, file, begins] of [
      [/^OpenAPI/, "experience-storefront.v2.json", '{\n  "openapi"'],
      ["TypeScript client", "experience-storefront.v2.ts", `// Storefront ${version}: a client`],
    ] as const) {
      const downloading = page.waitForEvent("download");
      await page.getByRole("link", { name: link }).click();
      const download = await downloading;
      assert.equal(download.suggestedFilename(), file);
      const text = (await (await download.createReadStream()).toArray()).join("");
      assert.ok(text.startsWith(begins), text.slice(0, 60));
    }
    await close();
  });
});
