/** What SAP's gateway writes and reads: V2 values, refusals, lists, batches. No system is needed. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readBatch, writeBatch } from "../src/adapters/sap-s4/client/batch.ts";
import { etagOf, manyOf, nextIn, oneOf, rowsIn } from "../src/adapters/sap-s4/client/entity.ts";
import { keyOf, moment, queryOf, quoted } from "../src/adapters/sap-s4/client/literals.ts";
import { problemOf } from "../src/adapters/sap-s4/client/problem-of.ts";
import { messagesOf, refusalOf, SapRefusal } from "../src/adapters/sap-s4/client/refusal.ts";
import {
  dayOf,
  minorUnitsOf,
  momentOf,
  quantityOf,
  scaledOf,
  timeOf,
  toJsonDate,
} from "../src/adapters/sap-s4/client/values.ts";
import { retryAfterOf } from "../src/adapters/sap-s4/client/wire.ts";

describe("V2 values", () => {
  it("reads dates in milliseconds, with an offset that shifts nothing, and before 1970", () => {
    assert.equal(momentOf("/Date(1492098664000+0000)/"), "2017-04-13T15:51:04.000Z");
    assert.equal(momentOf("/Date(1492098664000+0120)/"), "2017-04-13T15:51:04.000Z");
    assert.equal(momentOf("/Date(1492041600000)/"), "2017-04-13T00:00:00.000Z");
    assert.equal(dayOf("/Date(-14256000000)/"), "1969-07-20");
    assert.equal(dayOf("/Date(-2208988800000)/"), "1900-01-01");
    assert.equal(dayOf("/Date(253402214400000)/"), "9999-12-31");
    assert.equal(momentOf(null), null);
    assert.throws(() => momentOf("2017-04-13"), { kind: "upstream-failed" });
  });

  it("writes a day as it is read", () => {
    for (const day of ["2026-11-21", "1969-07-20", "2001-09-09"]) assert.equal(dayOf(toJsonDate(day)), day);
    assert.equal(toJsonDate("2001-09-09"), "/Date(999993600000)/");
  });

  it("reads times as durations", () => {
    assert.equal(timeOf("PT11H21M33S"), "11:21:33");
    assert.equal(timeOf("PT0S"), "00:00:00");
    assert.equal(timeOf("PT5M"), "00:05:00");
    assert.throws(() => timeOf("11:21:33"), { kind: "upstream-failed" });
  });

  it("reads decimals exactly, with ABAP's sign behind them too", () => {
    assert.equal(minorUnitsOf("12.500", "GBP"), 1250);
    assert.equal(minorUnitsOf("12.505", "GBP"), 1251);
    assert.equal(minorUnitsOf("-12.505", "GBP"), -1251);
    assert.equal(minorUnitsOf("12.50-", "GBP"), -1250);
    assert.equal(minorUnitsOf("99999999999.99", "GBP"), 9_999_999_999_999);
    assert.equal(quantityOf("3.00000000000000"), 3);
    assert.equal(quantityOf("-2.000"), -2);
    assert.equal(scaledOf("0.333333", 6), 333_333n);
    assert.throws(() => minorUnitsOf("1,5", "GBP"), { kind: "upstream-failed" });
  });

  it("writes keys, text and moments as literals", () => {
    assert.equal(quoted("O'Neil"), "'O''Neil'");
    assert.equal(keyOf({ Product: "A/B C", Language: "EN" }), "(Product='A%2FB%20C',Language='EN')");
    assert.equal(moment("2026-11-21T10:00:00+01:00"), "datetimeoffset'2026-11-21T09:00:00Z'");
    assert.equal(queryOf({ filter: "A eq '1+1'", top: 2 }), "?$filter=A%20eq%20'1%2B1'&$top=2");
  });
});

const gatewayError = JSON.stringify({
  error: {
    code: "005056A509B11EE1B9A8FEC11C21578E",
    message: { lang: "en", value: "An exception was raised." },
    innererror: {
      transactionid: "5F3A",
      errordetails: [
        { code: "V1/382", message: "Material X is not defined", propertyref: "", severity: "error", target: "" },
        { code: "/IWBEP/CX_MGW_BUSI_EXCEPTION", message: "An exception was raised.", severity: "error" },
      ],
    },
  },
});

describe("refusals", () => {
  it("name the application's message, which stands in the details", () => {
    const refusal = refusalOf(400, gatewayError);
    assert.deepEqual(
      refusal.messages.map(({ code }) => code),
      ["005056A509B11EE1B9A8FEC11C21578E", "V1/382"],
    );
    assert.equal(problemOf(refusal, "The sales order").kind, "unknown-item");
  });

  it("are read from XML, and from pages that say nothing", () => {
    const xml = `<?xml version="1.0"?><error xmlns="http://x"><code>M7/053</code><message xml:lang="en">Closed</message></error>`;
    assert.equal(problemOf(refusalOf(400, xml), "Movement m-1").kind, "period-closed");
    assert.deepEqual(refusalOf(502, "<html><body>Bad gateway</body></html>").messages, []);
    assert.deepEqual(refusalOf(500, "").messages, []);
  });

  it("become problems by what they mean, without the system's own words", () => {
    const kinds = [
      [400, "M3/897", "unavailable"],
      [400, "M7/021", "conflict"],
      [400, "XY/000", "invalid"],
      [401, "", "upstream-failed"],
      [404, "", "not-found"],
      [412, "", "conflict"],
      [428, "", "conflict"],
      [500, "SY/530", "upstream-failed"],
    ] as const;
    for (const [status, code, kind] of kinds) {
      const problem = problemOf(new SapRefusal(status, [{ code, text: "Material MARA", severity: "error" }]), "It");
      assert.equal(problem.kind, kind, code);
      assert.doesNotMatch(problem.message, /Material|MARA|SAP/);
    }
  });

  it("says when to come again", () => {
    const now = Date.parse("2026-11-21T10:00:00Z");
    assert.equal(retryAfterOf("7", now), 7);
    assert.equal(retryAfterOf("Sat, 21 Nov 2026 10:00:30 GMT", now), 30);
    assert.equal(retryAfterOf(null, now), 5);
    assert.equal(retryAfterOf("0", now), 1);
  });

  it("reads the messages that come with a success", () => {
    const header = JSON.stringify({
      code: "V1/555",
      message: "Incomplete",
      severity: "warning",
      details: [{ code: "V1/2", message: "b" }],
    });
    assert.deepEqual(
      messagesOf(header).map(({ code, text }) => `${code} ${text}`),
      ["V1/555 Incomplete", "V1/2 b"],
    );
    assert.deepEqual(messagesOf("no json"), []);
  });
});

describe("answers", () => {
  it("are lists, nested lists and single records", () => {
    const document = {
      d: {
        results: [{ A: 1, __metadata: { etag: 'W/"1"' } }],
        __next: "http://other/sap/opu/odata/sap/X_SRV/A?$skiptoken=2",
      },
    };
    assert.equal(rowsIn(document).length, 1);
    assert.equal(etagOf(rowsIn(document)[0] ?? {}), 'W/"1"');
    assert.equal(nextIn(document, "X_SRV"), "A?$skiptoken=2");
    assert.equal(nextIn({ d: { results: [] } }, "X_SRV"), undefined);
    assert.equal(manyOf({ results: [{}, {}] }).length, 2);
    assert.equal(oneOf({ __deferred: {} }), null);
    assert.throws(() => rowsIn({}), { kind: "upstream-failed" });
  });

  it("in a batch belong to its parts, change sets as a whole", () => {
    const lines = [
      "--r", "Content-Type: multipart/mixed; boundary=r-1", "",
      "--r-1", "Content-Type: application/http", "content-id: 1", "", "HTTP/1.1 201 Created", "Content-Type: application/json", "", '{"d":{"A":1}}',
      "--r-1", "Content-Type: application/http", "", "HTTP/1.1 204 No Content", "dataserviceversion: 2.0", "", "",
      "--r-1--", "",
      "--r", "Content-Type: application/http", "", "HTTP/1.1 400 Bad Request", "Content-Type: application/json", "", gatewayError,
      "--r--", "",
    ]; // prettier-ignore
    const [changes, refused] = readBatch("multipart/mixed; boundary=r", lines.join("\r\n"), 2);
    assert.deepEqual(changes, [{ d: { A: 1 } }, null]);
    assert.ok(refused instanceof SapRefusal && refused.status === 400);
    assert.throws(() => readBatch("multipart/mixed; boundary=r", lines.join("\r\n"), 3), { kind: "upstream-failed" });
    assert.throws(() => readBatch("text/html", "", 1), { kind: "upstream-failed" });
  });

  it("are asked for by requests of which each change carries its version", () => {
    const body = writeBatch(
      [{ read: "A('1')" }, { changes: [{ method: "PATCH", path: "A('1')", body: { B: 2 }, etag: 'W/"1"' }] }],
      "b",
    );
    assert.match(
      body,
      /--b\r\ncontent-type: application\/http\r\n[\s\S]*GET A\('1'\) HTTP\/1\.1\r\naccept: application\/json\r\n\r\n/,
    );
    assert.match(body, /PATCH A\('1'\) HTTP\/1\.1\r\n[\s\S]*if-match: W\/"1"\r\n\r\n\{"B":2\}\r\n--b-1--/);
    assert.ok(body.endsWith("--b--\r\n"));
  });
});
