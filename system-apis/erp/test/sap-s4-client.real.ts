/** The client of SAP's gateway against the double. Runs where SAP's metadata is; it may not be handed on. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { Writable } from "node:stream";
import pino from "pino";
import { SapClient } from "../src/adapters/sap-s4/client/client.ts";
import { etagOf, manyOf } from "../src/adapters/sap-s4/client/entity.ts";
import { problemOf } from "../src/adapters/sap-s4/client/problem-of.ts";
import { SapRefusal } from "../src/adapters/sap-s4/client/refusal.ts";
import { dayOf, momentOf, textOf, toJsonDate } from "../src/adapters/sap-s4/client/values.ts";
import { type SapDouble, startSapDouble } from "./sap-s4/double.ts";
import { missingMetadata } from "./sap-s4/open-books.ts";

const call = () => ({ deadline: Date.now() + 5_000, correlationId: "cor-1" });
const [user, password] = ["COMM_USER", "not-a-secret-of-anybody"];
const orders = "API_SALES_ORDER_SRV";
const products = "API_PRODUCT_SRV";

const order = (lines: object[]): object => ({
  SalesOrderType: "OR",
  SalesOrganization: "1010",
  DistributionChannel: "10",
  OrganizationDivision: "00",
  SoldToParty: "10100001",
  TransactionCurrency: "GBP",
  to_Item: lines,
});
const mug = { Material: "MUG-BLUE", RequestedQuantity: "1" };

describe("the gateway's client", { skip: missingMetadata }, () => {
  let double: SapDouble;
  const logged: string[] = [];
  const log = pino(
    { level: "warn" },
    new Writable({
      write: (chunk, _encoding, done) => {
        logged.push(String(chunk));
        done();
      },
    }),
  );
  const clientWith = (logon: ConstructorParameters<typeof SapClient>[0]["logon"]) =>
    new SapClient({ url: double.url, logon, sapClient: "100", language: "EN" }, log);
  const clientAt = (url: string) =>
    new SapClient({ url, logon: { user, password }, sapClient: undefined, language: "EN" }, log);
  const open = () => clientWith({ user, password });

  before(async () => {
    double = await startSapDouble({ pageSize: 5 });
  });
  after(() => double.stop());

  it("follows a list to its end, and asks no further than it is read", async () => {
    const client = open();
    const all = await client.list(call(), products, "A_Product?$select=Product&$orderby=Product");
    assert.equal(new Set(all.map((row) => row["Product"])).size, 12);
    const before = (await double.order("seen")).requests;
    for await (const row of client.rows(call(), products, "A_Product?$orderby=Product")) {
      assert.equal(row["Product"], "BAG-JUMBO");
      break;
    }
    assert.equal((await double.order("seen")).requests, before + 1);
  });

  it("fetches a token once for all, and renews it once for all when the session is gone", async () => {
    const client = open();
    const tokens = async () => (await double.order("seen")).tokens;
    const start = await tokens();
    const post = () => client.create(call(), orders, "A_SalesOrder", order([mug]));
    await Promise.all(Array.from({ length: 4 }, post));
    assert.equal(await tokens(), start + 1);
    await double.order("expire");
    const made = await Promise.all(Array.from({ length: 4 }, post));
    assert.equal(new Set(made.map((each) => each["SalesOrder"])).size, 4);
    assert.equal(await tokens(), start + 2);
  });

  it("changes a record of the version that was read, and no other", async () => {
    const client = open();
    const { SalesOrder } = await client.create(call(), orders, "A_SalesOrder", order([mug]));
    const path = `A_SalesOrder('${textOf(SalesOrder)}')`;
    const etag = etagOf(await client.read(call(), orders, path)) ?? "";
    const change = (version?: string) =>
      client.batch(call(), orders, [
        {
          changes: [
            { method: "PATCH", path, body: { SalesGroup: "001" }, ...(version === undefined ? {} : { etag: version }) },
          ],
        },
      ]);
    assert.deepEqual(await change(etag), [[null]]);
    for (const version of [etag, undefined]) {
      const [refused] = await change(version);
      assert.ok(refused instanceof SapRefusal);
      assert.equal(problemOf(refused, "The order").kind, "conflict");
    }
  });

  it("does a change set as a whole or not at all, and each part of a batch for itself", async () => {
    const client = open();
    const create = (Material: string) => ({
      method: "POST" as const,
      path: "A_SalesOrder",
      body: order([{ ...mug, Material }]),
    });
    const count = async () => (await client.list(call(), orders, "A_SalesOrder?$select=SalesOrder")).length;
    const before = await count();
    const [good, bad, read] = await client.batch(call(), orders, [
      { changes: [create("MUG-BLUE"), create("MUG-GREEN")] },
      { changes: [create("MUG-BLUE"), create("NO-SUCH")] },
      { read: "A_SalesOrder('none')" },
    ]);
    assert.ok(Array.isArray(good) && good.length === 2);
    assert.ok(bad instanceof SapRefusal && bad.messages.some(({ code }) => code === "V1/382"));
    assert.ok(read instanceof SapRefusal && read.status === 404);
    assert.equal(await count(), before + 2);
  });

  it("keeps dates before 1970 and moments of today", async () => {
    const client = open();
    const body = { Product: "OLD-1", ProductType: "HAWA", BaseUnit: "PC", ValidityStartDate: toJsonDate("1969-07-20") };
    await client.create(call(), products, "A_Product", body);
    const kept = await client.read(call(), products, "A_Product('OLD-1')");
    assert.equal(dayOf(kept["ValidityStartDate"]), "1969-07-20");
    assert.ok(Math.abs(Date.parse(momentOf(kept["LastChangeDateTime"]) ?? "") - Date.now()) < 60_000);
  });

  it("is answered with what is nested", async () => {
    const item = {
      ...mug,
      to_PricingElement: [{ ConditionType: "PMP0", ConditionRateValue: "3333.33", ConditionQuantity: "10000" }],
    };
    const made = await open().create(call(), orders, "A_SalesOrder", order([{ ...item, RequestedQuantity: "3" }]));
    assert.equal(made["TotalNetAmount"], "1.000");
    assert.equal(manyOf(made["to_Item"]).length, 1);
  });

  it("passes on how long to wait, and says that nothing happened", async () => {
    const client = open();
    for (const [status, retryAfter, expected] of [
      [429, "7", 7],
      [503, "11", 11],
    ] as const) {
      // prettier-ignore
      await double.order("throttle", { times: 1, status, retryAfter });
      await assert.rejects(client.list(call(), products, "A_Product"), {
        kind: "unavailable",
        extras: { retryAfterSeconds: expected },
      });
    }
  });

  it("logs warnings that come with a success", async () => {
    logged.length = 0;
    await open().create(call(), orders, "A_SalesOrder", order([]));
    assert.match(logged.join(""), /V1\/555/);
  });

  it("logs on with a token, fetches one for many calls, and another when it is refused", async () => {
    const client = clientWith({ clientId: user, clientSecret: password, tokenUrl: `${double.url}/oauth/token` });
    const logons = async () => (await double.order("seen")).logons;
    const start = await logons();
    const read = () => client.list(call(), products, "A_Product?$top=1");
    await Promise.all([read(), read(), read()]);
    assert.equal(await logons(), start + 1);
    await double.order("revoke");
    await double.order("expire");
    await client.create(call(), orders, "A_SalesOrder", order([mug]));
    assert.equal(await logons(), start + 2);
  });

  it("keeps a wrong password out of problem and log", async () => {
    logged.length = 0;
    const error: unknown = await clientWith({ user, password: "hunter2-wrong" })
      .list(call(), products, "A_Product")
      .catch((thrown: unknown) => thrown);
    assert.ok(error instanceof SapRefusal);
    const problem = problemOf(error, "It");
    assert.equal(problem.kind, "upstream-failed");
    const secrets = /hunter2|Basic /;
    assert.doesNotMatch(`${String(error)} ${problem.message} ${logged.join("")}`, secrets);
  });

  it("tells what surely did not happen from what may have", async () => {
    await assert.rejects(open().list({ ...call(), deadline: Date.now() - 1 }, products, "A_Product"), {
      kind: "unavailable",
    });
    const silent = createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    await assert.rejects(
      clientAt(`http://127.0.0.1:${String(port)}`).list(
        { ...call(), deadline: Date.now() + 500 },
        products,
        "A_Product",
      ),
      { kind: "deadline-exceeded" },
    );
    silent.close();
    await assert.rejects(clientAt("http://127.0.0.1:9").create(call(), orders, "A_SalesOrder", {}), {
      kind: "unavailable",
    });
  });
});
