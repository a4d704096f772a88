import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { CouldNotRun } from "./could-not-run.ts";
import { explained } from "./report.ts";
import { readWaiverFile, type Waiver } from "./waiver-file.ts";
import { applyWaivers } from "./waivers.ts";

const today = "2026-06-01";
const path = "openapi/process-orders.v1.json";
const document = { openapi: "3.1.0", info: { version: "1.2.0" }, "x-api": { id: "process/orders" } };
const documents = [{ path, document }];
const place = { document: path, file: path, severity: "error" as const, message: "No", line: 1, column: 1 };
const finding = explained({ ...place, rule: "lists-are-paged", pointer: "/paths/~1orders/get" });

const waiver = (over: Partial<Waiver> = {}): Waiver => ({
  rule: "lists-are-paged",
  document: "process/orders",
  owner: "order-management",
  reason: "Paged with the next major.",
  until: "2026-09-30",
  file: "governance/waivers.yaml",
  line: 3,
  ...over,
});

const apply = (waivers: readonly Waiver[], findings = [finding], complete = true) =>
  applyWaivers(findings, { waivers }, { documents, today, complete });

describe("a waiver", () => {
  for (const named of ["process/orders", "process/orders@v1", path]) {
    it(`takes a finding out of the report, with who answers for it: ${named}`, () => {
      const { findings, waived } = apply([waiver({ document: named })]);
      assert.deepEqual(findings, []);
      assert.deepEqual([waived[0]?.owner, waived[0]?.until], ["order-management", "2026-09-30"]);
    });
  }

  it("covers its pointer and what is below, and nothing beside", () => {
    assert.equal(apply([waiver({ pointer: "/paths/~1orders" })]).waived.length, 1);
    assert.equal(apply([waiver({ pointer: "/paths/~1order" })]).waived.length, 0);
  });

  it("of another rule, another document or another major covers nothing, which is a warning", () => {
    for (const over of [
      { rule: "errors-are-problems" },
      { document: "process/returns" },
      { document: "process/orders@v2" },
    ]) {
      const { findings } = apply([waiver(over)]);
      assert.deepEqual(
        findings.map(({ rule, severity }) => [rule, severity]),
        [
          ["lists-are-paged", "error"],
          ["waivers-still-match", "warning"],
        ],
      );
    }
  });

  it("of a file that is not looked at says nothing when only some files are", () => {
    assert.deepEqual(apply([waiver({ document: "their.yaml" })], [], false).findings, []);
  });

  it("that has expired fails, names its owner and covers nothing any more", () => {
    const { findings, waived } = apply([waiver({ until: "2026-05-31" })]);
    assert.equal(waived.length, 0);
    const [, expired] = findings;
    assert.equal(expired?.rule, "waivers-have-not-expired");
    assert.equal(expired.severity, "error");
    assert.equal(expired.line, 3);
    assert.match(expired.message, /expired on 2026-05-31: order-management mends/);
  });

  it("still covers on its last day", () => {
    assert.equal(apply([waiver({ until: today })]).waived.length, 1);
  });

  it("for longer than 180 days is an error", () => {
    assert.equal(apply([waiver({ until: "2026-11-28" })]).findings.length, 0);
    assert.equal(apply([waiver({ until: "2026-11-29" })]).findings[0]?.rule, "waivers-are-short");
  });

  it("cannot cover a file that is not readable, nor another waiver", () => {
    const unreadable = explained({ ...place, rule: "readable", pointer: "" });
    assert.equal(apply([waiver({ rule: "readable" })], [unreadable]).waived.length, 0);
  });
});

describe("the file of waivers", () => {
  const folder = mkdtempSync(join(tmpdir(), "tierline-waivers-"));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (text: string): string => {
    const file = join(folder, "waivers.yaml");
    writeFileSync(file, text);
    return file;
  };
  const good = `waivers:
  - rule: lists-are-paged
    document: process/orders
    owner: order-management
    reason: Paged with the next major.
    until: 2026-09-30
approvals:
  - api: process/orders
    from: 1.0.0
    to: 1.1.0
    owner: order-management
    reason: Nobody sends the field.
    until: 2026-09-30
`;

  it("may be missing or empty", () => {
    assert.deepEqual(readWaiverFile(join(folder, "none.yaml")).waivers, []);
    assert.deepEqual(readWaiverFile(write("# nothing yet\n")).approvals, []);
  });

  it("gives waivers and approvals with their lines", () => {
    const { waivers, approvals } = readWaiverFile(write(good));
    assert.deepEqual([waivers[0]?.line, approvals[0]?.line], [2, 8]);
  });

  const wrong: readonly (readonly [what: string, text: () => string, says: RegExp])[] = [
    ["no YAML", () => "waivers: [", /is no YAML/],
    [
      "an owner that is no team",
      () => good.replace("owner: order-management", "owner: Jane Doe"),
      /:2 cannot be used: waivers\.0\.owner: must be a team's name/,
    ],
    ["a day there is not", () => good.replace("2026-09-30", "2026-09-31"), /waivers\.0\.until: must be a day like/],
    [
      "no reason",
      () => good.replace("reason: Paged with the next major.", "reason: because"),
      /waivers\.0\.reason: must say why/,
    ],
    [
      "a member nobody knows",
      () => good.replace("    from: 1.0.0", "    form: 1.0.0"),
      /:8 cannot be used: approvals\.0/,
    ],
  ];
  for (const [what, text, says] of wrong) {
    it(`is refused with ${what}`, () => {
      const file = write(text());
      assert.throws(
        () => readWaiverFile(file),
        (error) => error instanceof CouldNotRun && says.test(error.message),
      );
      assert.notEqual(readFileSync(file, "utf8"), "");
    });
  }
});
