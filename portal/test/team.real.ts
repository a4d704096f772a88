/** Two people of one team: an invitation, roles, and a session that ends. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import type { Running } from "../../cli/test/running.ts";
import { registrationPath } from "../src/onboarding/register.ts";
import { watchedPage, type WatchedPage } from "./browser.ts";
import { signUp, type NewPerson } from "./person.ts";
import { openPortal, type Opened } from "./running-portal.ts";
import { screenshot } from "./screenshots.ts";

const person = (name: string): NewPerson => ({
  name,
  company: "Harbor Goods",
  email: `${name.split(" ")[0]?.toLowerCase() ?? ""}@harbor.example`,
  password: "nine patient rivers",
});
const [lin, sam] = [person("Lin Ferreira"), person("Sam Okafor")];

/** Nobody looks at the typing here. */
const atOnce = 0;

describe("a team in the portal", () => {
  let opened: Opened | undefined;
  let running: Running;
  let browser: Browser;
  let lins: WatchedPage;
  let sams: WatchedPage;
  before(async () => {
    opened = await openPortal();
    ({ running, browser } = opened);
    // What ends a session is answered with 401 or 403, which a browser writes to the console.
    const expectedErrors = [/status of 40[13] /];
    [lins, sams] = await Promise.all([
      watchedPage(browser, running.origin),
      watchedPage(browser, running.origin, { expectedErrors }),
    ]);
  });
  after(async () => {
    await opened?.close();
  });

  it("is joined by the link of an invitation, by the one it was made for", async () => {
    const { page } = lins;
    await page.goto("/session/sign-in?return=/welcome&create=1");
    await signUp(page, lin, atOnce);
    await page.getByRole("button", { name: "Create team and sandbox key" }).click();
    await page.getByText("The secret is shown this once.").waitFor();
    await page.getByRole("link", { name: "Team" }).click();
    await page.getByRole("button", { name: "Invite" }).click();
    await page.getByLabel("E-mail address").fill(sam.email);
    await page.getByRole("button", { name: "Make an invitation" }).click();
    const link = await page.getByRole("region", { name: "invitation link" }).innerText();
    await page.keyboard.press("Escape");
    await page.getByText(`as member, expires`).waitFor();

    const other = sams.page;
    await other.goto(link);
    await other.getByRole("main").getByRole("link", { name: "Sign up" }).click();
    await signUp(other, sam, atOnce);
    await other.getByRole("heading", { name: "Join a team" }).waitFor();
    await other.getByRole("button", { name: "Join" }).click();
    await other.getByRole("link", { name: "Harbor Goods sandbox" }).waitFor();
    lins.assertQuiet();
    sams.assertQuiet();
  });

  it("shows admins' tools to admins only, from the moment somebody is one", async () => {
    const [{ page }, other] = [lins, sams.page];
    await other.goto("/team");
    await other.getByText(lin.email).waitFor();
    assert.equal(await other.getByRole("button", { name: "Invite" }).count(), 0);
    await page.reload();
    await page.getByLabel(`Role of ${sam.name}`).selectOption("admin");
    await page.getByLabel(`Role of ${sam.name}`).and(page.locator(":enabled")).waitFor();
    await screenshot(page, "team");
    await other.reload();
    await other.getByRole("button", { name: "Invite" }).waitFor();
    lins.assertQuiet();
  });

  it("keeps at least one admin, and says so in words", async () => {
    const { page } = sams;
    await page.getByLabel(`Role of ${lin.name}`).selectOption("member");
    await page.getByLabel(`Role of ${lin.name}`).and(page.locator(":enabled")).waitFor();
    const { page: last, close } = await watchedPage(browser, running.origin, {
      storageState: await page.context().storageState(),
      expectedErrors: [/status of 409 /],
    });
    await last.goto("/team");
    await last.getByLabel(`Role of ${sam.name}`).selectOption("member");
    await last.getByRole("alert").getByText(/admin/).waitFor();
    await last.getByRole("link", { name: "What this means" }).waitFor();
    await close();
  });

  it("says that a session is over, and leads back to the same page through signing in", async () => {
    const { page } = sams;
    await page.goto("/applications");
    await page.getByRole("link", { name: "Harbor Goods sandbox" }).click();
    await page.getByRole("button", { name: "Renew" }).waitFor();
    const address = new URL(page.url()).pathname;
    const cookies = await page.context().cookies();
    await page.context().clearCookies({ name: "tierline-session" });
    await page.getByRole("button", { name: "Renew" }).click();
    await page
      .getByText(/Your session is over|Sign in to go on/)
      .first()
      .waitFor();
    const way = page.getByRole("main").getByRole("link", { name: /^Sign in/ });
    assert.equal(await way.getAttribute("href"), `/session/sign-in?return=${encodeURIComponent(address)}`);
    // The issuer still knows who it is: no password is asked for.
    await way.click();
    await page.getByRole("button", { name: "Renew" }).waitFor();
    assert.equal(new URL(page.url()).pathname, address);
    assert.ok(cookies.length > 0);
  });

  it("takes over an application that a program registered by itself", async () => {
    const { page } = sams;
    const registered = await fetch(`${running.origin}${registrationPath}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ client_name: "Nightly stock agent" }),
    });
    const { claim_code: code } = (await registered.json()) as { claim_code: string };
    await page.goto("/applications");
    await page.getByRole("button", { name: "Take over" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Claim code").fill(code);
    await dialog.getByRole("button", { name: "Take over" }).click();
    await page.getByRole("heading", { level: 1, name: /Nightly stock agent/ }).waitFor();
  });

  it("ends the session of a member who is removed, and leaves them without a team", async () => {
    const [{ page }, other] = [sams, lins.page];
    await page.goto("/team");
    await page.getByRole("button", { name: `Remove ${lin.name}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await page.getByText(lin.email).waitFor({ state: "detached" });
    await other.goto("/session/sign-in?return=/applications");
    await other.getByLabel("E-mail").fill(lin.email);
    await other.getByLabel("Password", { exact: true }).fill(lin.password);
    await other.getByRole("button", { name: "Sign in" }).click();
    await other.getByRole("heading", { name: `Welcome, ${lin.name}` }).waitFor();
  });
});
