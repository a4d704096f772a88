/** The whole platform with its portal built, and a browser to meet it with. */
import { after, before } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { testDatabase } from "@tierline/kernel/testing/database";
import type { Browser } from "playwright-core";
import { startRunning, type Running } from "../../cli/test/running.ts";
import { launchBrowser } from "./browser.ts";

const patienceMs = 180_000;

export interface Opened {
  readonly running: Running;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Both, one after the other, so that nothing is left behind by the one that fails. */
export async function openPortal(environment: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const running = await startPortal(environment);
  try {
    const browser = await launchBrowser();
    const close = async () => {
      await browser.close();
      await running.stop();
    };
    return { running, browser, close };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** Opened before the first test of a suite and closed after its last one; called where the suite is described. */
export function portalForSuite(environment: Readonly<Record<string, string>> = {}): Omit<Opened, "close"> {
  let opened: Opened | undefined;
  before(async () => {
    opened = await openPortal(environment);
  });
  after(async () => {
    await opened?.close();
  });
  const present = (): Opened => {
    if (opened === undefined) throw new Error("The portal is open within tests only.");
    return opened;
  };
  return {
    get running() {
      return present().running;
    },
    get browser() {
      return present().browser;
    },
  };
}

/** Started on a database of its own; resolves when pages are served. Without a sandbox unless the environment asks for one. */
async function startPortal(environment: Readonly<Record<string, string>>): Promise<Running> {
  // Pictures show the address that readers will have.
  const port = process.env["TIERLINE_SCREENSHOTS"] === "1" ? { PORT: "8080" } : {};
  const running = await startRunning({ databaseUrl: await testDatabase(), environment: { ...port, ...environment } });
  try {
    const until = Date.now() + patienceMs;
    while (!(await servesPages(running.origin))) {
      if (Date.now() > until) throw new Error("The portal was not built in three minutes.");
      await delay(100);
    }
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** False while the application is being built; rejects when it cannot be. */
async function servesPages(origin: string): Promise<boolean> {
  const answer = await fetch(origin, { headers: { accept: "text/html" } });
  const html = await answer.text();
  if (!answer.ok && !html.includes("being built"))
    throw new Error(`${String(answer.status)} at the front page: ${html}`);
  return answer.ok;
}
