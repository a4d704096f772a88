/** What axe finds on a page, against WCAG 2.2 A and AA. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const options: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  resultTypes: ["violations"],
};

/**
 * What is wrong and where, each beginning with the rule's id. `except` are selectors that are left out. The script is evaluated by the browser's
 * debugger, so the page's policy stays as strict as it is.
 */
export async function violationsOn(page: Page, except: readonly string[] = []): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults, [ElementContext, RunOptions]>(
    // The browser knows the name once the line above has run.
    (given) => (globalThis as unknown as { axe: { run(...given: unknown[]): Promise<AxeResults> } }).axe.run(...given),
    [{ exclude: [...except] }, options],
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

/** Fails with what is wrong and where. */
export async function assertAccessible(page: Page, except: readonly string[] = []): Promise<void> {
  assert.deepEqual(await violationsOn(page, except), [], `at ${page.url()}`);
}

/** Fails when the page can be scrolled sideways. */
export async function assertNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: innerWidth,
  }));
  assert.ok(content <= window, `${page.url()} is ${String(content)} px wide in a window of ${String(window)} px`);
}
