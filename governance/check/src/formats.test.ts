import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Ajv } from "ajv";
import { formats } from "./formats/index.ts";
import { formatNames } from "./formats/names.ts";
import { explained, exitCodeOf, type Report } from "./report.ts";

const finding = explained({
  document: "openapi/a.v1.json",
  file: "openapi/a,b: 100%.v1.json",
  rule: "lists-are-paged",
  severity: "error",
  message: 'A <list> & "more"\nin two lines]]>',
  pointer: "/paths/~1things/get",
  line: 12,
  column: 5,
});
const warning = explained({ ...finding, rule: "redocly/struct", severity: "warning", message: "Odd\u0007", line: 1 });

const report: Report = {
  documents: ["openapi/a.v1.json", "openapi/clean.v1.json"],
  findings: [finding, warning],
  waived: [{ ...finding, owner: "a-team", until: "2026-12-31", waiverReason: "Mended with v2." }],
  steps: [{ name: "rules", summary: "2 documents", milliseconds: 120, errors: 1, warnings: 1 }],
};

const clean: Report = { documents: ["openapi/clean.v1.json"], findings: [], waived: [], steps: [] };

it("people read the rule, its reason, the way to mend it, its page and the place", () => {
  const said = formats.text(report);
  assert.match(said, /^error lists-are-paged: a list that is short today/m);
  assert.match(said, /^ {2}fix: Take `limit` and `cursor`/m);
  assert.match(said, /^ {2}see: docs\/rules\.md#lists-are-paged$/m);
  assert.match(said, /:12:5$/m);
  assert.match(said, /2 documents, 1 error, 1 warning, 1 waived$/);
});

it("what a document says can neither steer a terminal nor begin a line", () => {
  const hostile = { ...finding, message: "\u001b[2J\n::add-mask::all", file: "a\u0007.json" };
  for (const format of ["text", "markdown"] as const) {
    const said = formats[format]({ ...report, findings: [hostile] });
    assert.doesNotMatch(said, /[\p{Cc}--\n]/v);
    assert.doesNotMatch(said, /^::/m);
  }
});

it("JSON has everything, with the sums", () => {
  const said = JSON.parse(formats.json(report)) as Report & { errors: number; warnings: number };
  assert.deepEqual([said.errors, said.warnings], [1, 1]);
  assert.deepEqual(said.findings, report.findings);
});

it("GitHub's annotations escape what would end a property or the message", () => {
  const [line = ""] = formats.github(report).split("\n");
  assert.ok(
    line.startsWith("::error file=openapi/a%2Cb%3A 100%25.v1.json,line=12,col=5,title=lists-are-paged::A <list>"),
  );
  assert.ok(line.includes("%0A"));
  assert.equal(formats.github(report).split("\n").length, 2);
});

it("GitLab's report gives each finding a fingerprint of its own, the same in every run", () => {
  const parse = () =>
    JSON.parse(formats.codeclimate(report)) as {
      fingerprint: string;
      location: { path: string; lines: { begin: number } };
    }[];
  const [first, second] = parse();
  assert.notEqual(first?.fingerprint, second?.fingerprint);
  assert.deepEqual(parse()[0], first);
  assert.deepEqual(first?.location, { path: finding.file, lines: { begin: 12 } });
  assert.equal(formats.codeclimate(clean), "[]");
});

it("JUnit counts errors as failures and holds nothing that XML cannot", () => {
  const said = formats.junit(report);
  assert.match(said, /<testsuite name="openapi\/a\.v1\.json" tests="2" failures="1" errors="0">/);
  assert.match(said, /<testsuite name="openapi\/clean\.v1\.json" tests="1" failures="0" errors="0">/);
  assert.ok(said.includes("A &lt;list&gt; &amp; &quot;more&quot;"));
  // oxlint-disable-next-line no-control-regex -- exactly this must not be there
  assert.doesNotMatch(said, /\u0007/);
  const opened = [...said.matchAll(/<(\w+)[^>]*[^/]>/g)].length;
  assert.equal([...said.matchAll(/<\/[\w-]+>/g)].length, opened);
});

it("Markdown shows what a document says as text", () => {
  const said = formats.markdown(report);
  assert.match(said, /^## The contract gate does not pass: 1 error, 1 warning/);
  assert.ok(said.includes("A \\<list\\>"));
});

/** What SARIF 2.1.0 demands of the members that are written (OASIS sarif-schema-2.1.0, its required members and enums). */
const sarifSchema = {
  type: "object",
  required: ["version", "runs"],
  properties: {
    version: { const: "2.1.0" },
    $schema: { type: "string" },
    runs: { type: "array", items: { $ref: "#/definitions/run" } },
  },
  additionalProperties: false,
  definitions: {
    message: {
      type: "object",
      required: ["text"],
      properties: { text: { type: "string" } },
      additionalProperties: false,
    },
    level: { enum: ["none", "note", "warning", "error"] },
    run: {
      type: "object",
      required: ["tool"],
      properties: {
        columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
        tool: { type: "object", required: ["driver"], properties: { driver: { $ref: "#/definitions/driver" } } },
        results: { type: "array", items: { $ref: "#/definitions/result" } },
      },
      additionalProperties: false,
    },
    driver: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string" },
        rules: {
          type: "array",
          uniqueItems: true,
          items: {
            type: "object",
            required: ["id"],
            properties: {
              id: { type: "string" },
              shortDescription: { $ref: "#/definitions/message" },
              fullDescription: { $ref: "#/definitions/message" },
              help: { $ref: "#/definitions/message" },
              defaultConfiguration: { type: "object", properties: { level: { $ref: "#/definitions/level" } } },
              properties: { type: "object" },
            },
            additionalProperties: false,
          },
        },
      },
      additionalProperties: false,
    },
    result: {
      type: "object",
      required: ["message"],
      properties: {
        ruleId: { type: "string" },
        ruleIndex: { type: "integer", minimum: 0 },
        level: { $ref: "#/definitions/level" },
        message: { $ref: "#/definitions/message" },
        partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
        suppressions: {
          type: "array",
          items: {
            type: "object",
            required: ["kind"],
            properties: {
              kind: { enum: ["inSource", "external"] },
              status: { enum: ["accepted", "underReview", "rejected"] },
              justification: { type: "string" },
            },
            additionalProperties: false,
          },
        },
        locations: {
          type: "array",
          items: {
            type: "object",
            properties: {
              physicalLocation: {
                type: "object",
                required: ["artifactLocation"],
                properties: {
                  artifactLocation: { type: "object", properties: { uri: { type: "string", pattern: "^[^\\s]*$" } } },
                  region: {
                    type: "object",
                    properties: {
                      startLine: { type: "integer", minimum: 1 },
                      startColumn: { type: "integer", minimum: 1 },
                    },
                  },
                },
              },
              logicalLocations: { type: "array" },
            },
            additionalProperties: false,
          },
        },
      },
      additionalProperties: false,
    },
  },
};

describe("SARIF", () => {
  it("is what the standard demands, with rules and with suppressions", () => {
    const validate = new Ajv({ strict: false }).compile(sarifSchema);
    for (const each of [report, clean]) {
      const said: unknown = JSON.parse(formats.sarif(each));
      assert.ok(validate(said), JSON.stringify(validate.errors));
    }
  });

  it("points each result at its rule", () => {
    const said = JSON.parse(formats.sarif(report)) as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }[];
    };
    const [run] = said.runs;
    for (const { ruleId, ruleIndex } of run?.results ?? []) assert.equal(run?.tool.driver.rules[ruleIndex]?.id, ruleId);
    assert.equal(run?.results.length, 3);
  });
});

it("every format can tell that nothing was found", () => {
  for (const name of formatNames) assert.equal(typeof formats[name](clean), "string");
});

it("the exit code is 0, 1 or 2 by what was found and what counts", () => {
  assert.equal(exitCodeOf(clean, "warning"), 0);
  assert.equal(exitCodeOf({ findings: [warning] }, "error"), 0);
  assert.equal(exitCodeOf({ findings: [warning] }, "warning"), 1);
  assert.equal(exitCodeOf(report, "error"), 1);
  assert.equal(exitCodeOf({ findings: [finding, { ...finding, rule: "readable" }] }, "error"), 2);
});
