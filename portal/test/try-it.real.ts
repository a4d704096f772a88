/** The try-it of the reference: every operation of a partner's APIs, sent as it is filled in. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { eventually } from "@tierline/kernel/testing/eventually";
import type { Page } from "playwright-core";
import { authorize } from "./authorize.ts";
import { watchedPage, type WatchedPage } from "./browser.ts";
import { signUpWithTeam, type Credential } from "./partner.ts";
import { portalForSuite } from "./running-portal.ts";

const ravi = { name: "Ravi Menon", company: "Tin Kite", email: "ravi@tinkite.example", password: "six slow lanterns" };

interface Declared {
  readonly operationId: string;
  readonly summary: string;
}

async function declaredIn(file: string): Promise<Declared[]> {
  const text = await readFile(new URL(`../../openapi/${file}`, import.meta.url), "utf8");
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, Declared>> };
  return Object.values(paths).flatMap((methods) => Object.values(methods));
}

describe("the try-it of the reference", () => {
  const portal = portalForSuite({ TIERLINE_SANDBOX: "on" });
  let watched: WatchedPage;
  let credential: Credential;
  before(async () => {
    // A sandbox that is not up yet says so.
    const expectedErrors = [/status of 503 .*storefront/];
    watched = await watchedPage(portal.browser, portal.running.origin, { expectedErrors });
    credential = await signUpWithTeam(watched.page, ravi);
  });
  after(() => watched.close());

  for (const version of ["v1", "v2"]) {
    it(`is answered with 2xx by every operation of the storefront ${version}, filled in by nobody`, async () => {
      const { page, assertQuiet } = watched;
      await page.goto(`/apis/experience/storefront/${version}/reference`);
      await page.getByText("Send goods back", { exact: true }).first().waitFor();
      await page.waitForLoadState("networkidle");
      await authorize(page, credential);
      const wrong: string[] = [];
      for (const { operationId, summary } of await declaredIn(`experience-storefront.${version}.json`)) {
        const { url, key, status, answer } = await tried(page, summary);
        const empty = [...new URL(url).searchParams].filter(([, value]) => value === "");
        if (status >= 300 || empty.length > 0 || key === "")
          wrong.push(`${operationId} ${url}: ${String(status)} ${answer}`);
      }
      assert.deepEqual(wrong, []);
      assertQuiet();
    });
  }
});

interface Tried {
  readonly url: string;
  /** Undefined where none is sent. */
  readonly key: string | undefined;
  readonly status: number;
  readonly answer: string;
}

/** Opens the operation's dialog, sends what is in it, and closes it again. */
async function tried(page: Page, summary: string): Promise<Tried> {
  await page.getByText(summary, { exact: true }).first().click();
  const section = page.getByRole("region", { name: summary });
  await section.getByRole("button", { name: /^Test Request/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(summary).filter({ visible: true }).first().waitFor();
  // The sandbox is up some seconds after the platform.
  const answer = await eventually(
    async () => {
      const answered = page.waitForResponse(/\/experience\/storefront\//);
      await dialog
        .getByRole("button", { name: /^Send\b/ })
        .first()
        .click();
      const each = await answered;
      await dialog
        .getByText(`${String(each.status())} ${each.statusText()}`)
        .first()
        .waitFor();
      return each;
    },
    (each) => each.status() !== 503,
    90_000,
  );
  const text = await answer.text();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  const request = answer.request();
  return { url: request.url(), key: request.headers()["idempotency-key"], status: answer.status(), answer: text };
}
