import assert from "node:assert/strict";
import { it } from "node:test";
import { strictStyles } from "../web/strict-styles.ts";

/** The plugin's hooks as functions of what a build would give them. */
function hooks() {
  const { transform, buildEnd } = strictStyles() as unknown as {
    transform(code: string, id: string): { code: string } | null;
    buildEnd(this: { error(message: string): never }): void;
  };
  const error = (message: string): never => {
    throw new Error(message);
  };
  return { transform, end: () => buildEnd.call({ error }) };
}

it("a module named in the list makes an element that the policy allows, and no other module is touched", () => {
  const { transform } = hooks();
  const code = 'const tag = doc.createElement("style")';
  const adopted = transform(code, "/tree/node_modules/style-mod/src/style-mod.js")?.code;
  assert.equal(adopted, 'const tag = doc.createElement("adopted-style")');
  assert.equal(transform(code, "/tree/node_modules/react-dom/index.js"), null);
});

it("the build fails with the names of the modules whose styles are not where they were", () => {
  const { transform, end } = hooks();
  transform('doc.createElement("style")', "/tree/node_modules/style-mod/src/style-mod.js");
  transform('doc.createElement("link")', "/tree/node_modules/vue-sonner/lib/vue-sonner.js");
  assert.throws(end, (thrown: Error) => /vue-sonner/.test(thrown.message) && !/style-mod/.test(thrown.message));
});
