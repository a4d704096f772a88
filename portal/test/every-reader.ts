/** A page that is open is looked at as everybody may see it: in light and dark, and on a small screen. */
import type { Page } from "playwright-core";
import { assertAccessible, assertNoSidewaysScroll } from "./accessibility.ts";

/** Fails with what some reader could not read; leaves the page as it was. */
export async function assertForEveryReader(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    // Colors that are still changing are no colors of ours.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await assertAccessible(page);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await assertNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}
