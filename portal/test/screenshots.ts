/** Pictures for the documentation, taken while a journey is walked; only when TIERLINE_SCREENSHOTS is set, so that tests leave no trace. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

/** Writes `docs/img/<name>.png`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env["TIERLINE_SCREENSHOTS"] !== "1") return;
  // Whatever has just turned green or faded in has done so.
  await page.waitForTimeout(400);
  await page.screenshot({ path: fileURLToPath(new URL(`../../docs/img/${name}.png`, import.meta.url)) });
}
