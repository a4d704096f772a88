import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { returnPath } from "./return-path.ts";

const origin = "https://portal.example";

describe("the place to come back to", () => {
  it("is a page of ours, with what it asks for", () => {
    const ours: Record<string, string> = {
      "/": "/",
      "/applications?x=1#y": "/applications?x=1#y",
      "/a/../b": "/b",
      "/a//b": "/a//b",
      "/search?q=//evil.example/\\x": "/search?q=//evil.example/\\x",
      "/welcome?next=https://evil.example": "/welcome?next=https://evil.example",
    };
    for (const [wanted, path] of Object.entries(ours)) assert.equal(returnPath(origin, wanted), path, wanted);
  });

  it("is the front page for whatever leads away, however it is written", () => {
    const away = [
      "/.//evil.example/x",
      "/..//evil.example/x",
      "/a/..//evil.example/x",
      "/a/b/../..//evil.example",
      "/%2e//evil.example/x",
      "/%2E%2e//evil.example",
      "/a/%2e%2e//evil.example",
      "/.%2e//evil.example",
      "//evil.example",
      "///evil.example",
      "/\\evil.example",
      "/\\/evil.example",
      "\\\\evil.example",
      "/.\\/evil.example",
      "/a/..\\\\evil.example",
      "/./\\evil.example",
      "/a\\..\\\\evil.example",
      "/\t/evil.example",
      "/\n/evil.example",
      "/.\t//evil.example",
      "/\r\nlocation: x",
      "/\u0000/evil.example",
      "/%2f/evil.example",
      "/%2Fevil.example",
      "/.//%2fevil.example",
      "/%5cevil.example",
      "/./%5C%5Cevil.example",
      "https://evil.example/",
      "https:evil.example",
      "javascript:alert(1)",
      "evil.example",
      "",
      "?x",
      "#x",
      "//portal.example@evil.example/",
      "//someone@portal.example/x",
      "//[",
      "https://portal.example/applications",
    ];
    for (const wanted of away) {
      const path = returnPath(origin, wanted);
      // What a browser makes of it in the end.
      assert.equal(new URL(path, origin).origin, origin, wanted);
      assert.equal(path, "/", wanted);
    }
    assert.equal(returnPath(origin, undefined), "/");
    assert.equal(returnPath(origin, `/${"x".repeat(1_000)}`), "/");
  });
});
