/** A partner's program calls, and counts for itself what it was answered; the page says the same. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { newId } from "@tierline/kernel/model/ids";
import { eventually } from "@tierline/kernel/testing/eventually";
import { watchedPage, type WatchedPage } from "./browser.ts";
import { assertForEveryReader } from "./every-reader.ts";
import { programOf, signUpWithTeam, tokenOf, type Credential, type PartnerProgram } from "./partner.ts";
import { openPortal, type Opened } from "./running-portal.ts";
import { screenshot } from "./screenshots.ts";

const noor = {
  name: "Noor Haddad",
  company: "Lantern Street",
  email: "noor@lantern.example",
  password: "eight slow ferries",
};

describe("the usage of an application", () => {
  let opened: Opened | undefined;
  let watched: WatchedPage;
  let credential: Credential;
  let applicationPath: string;
  let program: PartnerProgram;
  before(async () => {
    opened = await openPortal({ TIERLINE_SANDBOX: "on" });
    const { running, browser } = opened;
    watched = await watchedPage(browser, running.origin);
    watched.page.setDefaultTimeout(20_000);
    const { applicationId, ...made } = await signUpWithTeam(watched.page, noor);
    credential = made;
    applicationPath = `/applications/${applicationId}`;
    await watched.page.goto(`${applicationPath}/usage`);
  });
  after(async () => {
    await opened?.close();
  });

  it("is empty before the first call, and says so", async () => {
    const { page, assertQuiet } = watched;
    await page.getByText("No call yet").waitFor();
    await assertForEveryReader(page);
    await page.getByLabel("Range").selectOption("30 days");
    await page.getByText("No call yet").waitFor();
    assertQuiet();
  });

  it("shows exactly what the program counted itself: by outcome, by operation, and by day", async () => {
    const { page, assertQuiet } = watched;
    program = await startedProgram();
    for (let n = 0; n < 30; n++) await program.checkAvailability();
    await program.call("checkAvailability", "/availability");
    const number = newId("W");
    for (let n = 0; n < 2; n++) assert.equal((await program.placeOrder(number)).status, 201);
    assert.equal((await program.placeOrder(newId("W"), 900)).status, 409);
    const expected = outcomesOf(program);
    for (const range of ["24 hours", "30 days"]) {
      await page.getByLabel("Range").selectOption(range);
      const total = await eventually(() => legend(), sameAs(expected), 60_000);
      assert.deepEqual(total, expected, range);
      for (const operationId of ["checkAvailability", "placeOrder", "getOrder"]) {
        assert.deepEqual(await row(operationId), outcomesOf(program, operationId), `${operationId}, ${range}`);
      }
    }
    assertQuiet();
  });

  it("shows times from the histogram, and the numbers of the chart as a table", async () => {
    const { page } = watched;
    await page.getByLabel("Range").selectOption("24 hours");
    const cells = page.getByRole("row").filter({ hasText: "checkAvailability" }).getByRole("cell");
    assert.match(await cells.nth(3).innerText(), /^[≤>] \d/);
    assert.match(await cells.nth(4).innerText(), /^[≤>] \d/);
    await page.getByText("As a table").click();
    const hours = page.getByRole("table", { name: /^Calls of the last 24 hours/ }).getByRole("row");
    const numbers = await hours.evaluateAll((rows) =>
      rows.slice(1).map((each) => Array.from(each.querySelectorAll("td"), (cell) => Number(cell.textContent))),
    );
    const [answered, refused] = [0, 1].map((column) => numbers.reduce((sum, each) => sum + (each[column] ?? 0), 0));
    assert.deepEqual(
      { answered, refused },
      { answered: outcomesOf(program).answered, refused: outcomesOf(program).refused },
    );
    await page.getByText("As a table").click();
  });

  it("says how often the limit was met", async () => {
    const { page, assertQuiet } = watched;
    const limits = page.getByRole("region", { name: "Limits of the plan sandbox" });
    await limits.getByText("No call of the last 24 hours was beyond them.").waitFor();
    let status = 200;
    for (let n = 0; n < 500 && status !== 429; n++) ({ status } = await program.checkAvailability());
    await limits.getByText("1 call of the last 24 hours went beyond them").waitFor();
    assertQuiet();
  });

  it("says why calls failed, how to mend it, and leads to what the error means", async () => {
    const { page, assertQuiet } = watched;
    const failures = page.getByRole("region", { name: "Last failed calls" });
    const refused = failures.getByRole("listitem").filter({ hasText: "insufficient-stock" });
    await refused.getByRole("button", { name: "Copy correlation id" }).waitFor();
    await failures.getByRole("listitem").filter({ hasText: "invalid-parameter" }).first().waitFor();
    await assertForEveryReader(page);
    await screenshot(page, "usage");
    await refused.getByRole("link", { name: "insufficient-stock" }).click();
    await page.getByRole("heading", { name: "How to mend it" }).waitFor();
    assertQuiet();
  });

  it("tells on the application's page what it calls that ends, until when, and what to use instead", async () => {
    const { page, assertQuiet } = watched;
    const origin = opened?.running.origin ?? "";
    const headers = { authorization: `Bearer ${await tokenOf(origin, credential)}` };
    // Its limit may still be reached from the test before: what is refused is a call, too.
    let calls = 0;
    await eventually(
      async () => {
        calls += 1;
        return (await fetch(`${origin}/experience/storefront/v1/availability?sku=MUG-BLUE`, { headers })).status;
      },
      (status) => status === 200,
      60_000,
    );
    const notices = page.getByRole("region", { name: "You call what ends" });
    const told = await eventually(
      async () => {
        await page.goto(applicationPath);
        await page.getByRole("heading", { name: "Credentials" }).waitFor();
        return (await notices.allInnerTexts()).join();
      },
      (text) => text.includes(`You called it ${String(calls)} time`),
      60_000,
    );
    assert.match(told, /experience\/storefront v1 answers 410 from .*2027.*Use \/experience\/storefront\/v2/s);
    await assertForEveryReader(page);
    await screenshot(page, "notices");
    assertQuiet();
  });

  /** The sandbox is up some seconds after the platform; what it did not answer itself it has not counted either. */
  async function startedProgram(): Promise<PartnerProgram> {
    const { program } = await eventually(
      async () => {
        const program = await programOf(opened?.running.origin ?? "", credential);
        return { program, status: (await program.call("getOrder", "/orders/ord_00000000000000000000")).status };
      },
      ({ status }) => status === 404,
      60_000,
    );
    return program;
  }

  /** What the legend of the chart says. */
  async function legend() {
    const items = await watched.page
      .getByRole("list", { name: "Calls by outcome" })
      .getByRole("listitem")
      .allInnerTexts();
    const [answered, refused, failed] = items.map((text) => Number(/\d+\s*$/.exec(text)?.[0] ?? Number.NaN));
    return { answered, refused, failed };
  }

  /** What the table says of one operation. */
  async function row(operationId: string) {
    const rows = watched.page.getByRole("table", { name: "Calls by operation" }).getByRole("row");
    const cells = await rows.filter({ hasText: operationId }).getByRole("cell").allInnerTexts();
    const [calls = Number.NaN, refused = Number.NaN, failed = Number.NaN] = cells.map(Number);
    return { answered: calls - refused - failed, refused, failed };
  }
});

interface Outcomes {
  readonly answered: number | undefined;
  readonly refused: number | undefined;
  readonly failed: number | undefined;
}

const sameAs =
  (expected: Outcomes) =>
  (seen: Outcomes): boolean =>
    JSON.stringify(seen) === JSON.stringify(expected);

/** What the program counted: of one operation, or of all. */
function outcomesOf({ counted }: PartnerProgram, operationId?: string): Outcomes {
  const rows = [...counted].filter(([key]) => operationId === undefined || key.startsWith(`${operationId} `));
  const between = (low: number, high: number) =>
    rows
      .filter(([key]) => Number(key.split(" ")[1]) >= low && Number(key.split(" ")[1]) < high)
      .reduce((sum, [, calls]) => sum + calls, 0);
  return { answered: between(200, 400), refused: between(400, 500), failed: between(500, 600) };
}
