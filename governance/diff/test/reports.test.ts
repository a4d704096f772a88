import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DiffResult } from "../src/diff.ts";
import { changelog } from "../src/report/changelog.ts";
import { text } from "../src/report/text.ts";

const result: DiffResult = {
  breaking: true,
  requiredBump: "major",
  changes: [
    {
      impact: "breaking",
      pointer: "/paths/~1orders/get",
      message: "Operation `GET /orders` was removed: callers get 405.",
      consumers: ["till"],
    },
    {
      impact: "compatible",
      pointer: "/components/schemas/Order/properties/a",
      message: "Property `a` was added: *use* it.",
      consumers: [],
    },
    {
      impact: "editorial",
      pointer: "/info/version",
      message: "`version` of the API changed from 1 to <script>.",
      consumers: [],
    },
  ],
};
const none: DiffResult = { breaking: false, requiredBump: "none", changes: [] };

describe("a comparison in words", () => {
  it("begins with the verdict, the version and who breaks", () => {
    assert.equal(
      text(result, false).split("\n")[0],
      "Breaking: needs a new major version (1 breaking, 1 compatible, 1 editorial). Breaks till.",
    );
  });

  it("groups the changes by place", () => {
    assert.match(
      text(result, false),
      /\nGET \/orders\n {2}breaking[^\n]+\n[^\n]+at \/paths\/~1orders\/get\n\nSchema Order\n/,
    );
  });

  it("has colors only when asked", () => {
    assert.ok(!text(result, false).includes("\u001B"));
    assert.ok(text(result, true).includes("\u001B[31m"));
  });

  it("passes no control characters of a document on to the terminal", () => {
    const sly = { ...result, changes: result.changes.map((change) => ({ ...change, message: "\u001B[2Jgone\r\n" })) };
    assert.ok(!["\u001B", "\r"].some((each) => text(sly, false).includes(each)));
  });

  it("says plainly when nothing changed", () =>
    assert.equal(text(none, false), "No changes: no new version is needed.\n"));
});

describe("a change log", () => {
  const log = changelog(result, { title: "Orders", from: "1.0.0", to: "2.0.0" });

  it("names the versions and begins with what is breaking", () => {
    assert.match(log, /^# Orders: 1\.0\.0 → 2\.0\.0\n\n## Breaking changes\n/);
    assert.ok(
      log.indexOf("## Breaking") < log.indexOf("## Compatible") &&
        log.indexOf("## Compatible") < log.indexOf("## Wording"),
    );
  });

  it("groups by operation and names who is concerned", () => {
    assert.match(
      log,
      /### GET \/orders\n\n- Operation `GET \/orders` was removed: callers get 405\. _Concerns till\._/,
    );
  });

  it("lets no text of a document become markup", () => {
    assert.match(log, /\\\*use\\\* it/);
    assert.doesNotMatch(log, /[^\\]<script/);
  });

  it("says plainly when nothing changed", () =>
    assert.equal(changelog(none, { title: "x" }), "# x\n\nNothing changed.\n"));
});
