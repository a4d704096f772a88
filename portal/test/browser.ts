/** A real browser, and pages that complain of whatever a page must not do. */
import assert from "node:assert/strict";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

/** Debian's; it asks nobody outside for anything. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export interface WatchedPage {
  readonly page: Page;
  /** Fails when the page asked another host, broke the content security policy, or wrote an error to the console. */
  assertQuiet(): void;
  close(): Promise<void>;
}

/** A page of its own context: no cookies, no cache. `allowed` are origins beside the portal's, such as an issuer elsewhere. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions & { readonly expectedErrors?: readonly RegExp[] } = {},
): Promise<WatchedPage> {
  const { expectedErrors = [], ...given } = options;
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 800 }, ...given });
  const complaints: string[] = [];
  context.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    const isOurs = host === new URL(origin).host || protocol === "data:" || protocol === "blob:";
    if (!isOurs) complaints.push(`asked ${request.url()}`);
  });
  const page = await context.newPage();
  // Violations of the content security policy are console errors too.
  page.on("console", (message) => {
    const text = `${message.text()} (${message.location().url})`;
    if (message.type() !== "error" || expectedErrors.some((expected) => expected.test(text))) return;
    complaints.push(`wrote: ${text}`);
  });
  page.on("pageerror", (error) => complaints.push(`threw: ${error.message}`));
  return {
    page,
    assertQuiet: () => {
      assert.deepEqual(complaints, [], `at ${page.url()}`);
    },
    close: () => context.close(),
  };
}
