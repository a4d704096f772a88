/**
 * Scalar under a policy that allows no inline styles: where it and what it brings would add a `<style>` element or a style attribute, the build puts
 * what the policy allows. Every place is named; when an update moves one, the build fails here and not on a reader's page.
 */
import type { Plugin } from "vite";

interface Rewrite {
  /** How the module's path ends. */
  readonly module: string;
  /** Its every match is replaced. */
  readonly from: RegExp;
  readonly to: string;
}

/** The element in `src/reference/adopted-style.ts`, which knows no other name for itself. */
const element = '"adopted-style"';

const rewrites: readonly Rewrite[] = [
  // Colors of the theme.
  {
    module: "@scalar/api-reference/dist/components/ApiReference.vue.script.js",
    from: /(?<=resolveDynamicComponent\()"style"/g,
    to: element,
  },
  // Messages that come and go, and Scalar's look of them.
  { module: "vue-sonner/lib/vue-sonner.js", from: /(?<=createElement\()"style"/g, to: element },
  { module: "@scalar/use-toasts/dist/index.js", from: /(?<=createElement\()"style"/g, to: element },
  // The editor of bodies (CodeMirror). It takes a nonce, but Scalar hands it none.
  { module: "style-mod/src/style-mod.js", from: /(?<=createElement\()"style"/g, to: element },
  // The editor puts its styles before all others, and a constructed sheet comes after them: where both weigh the same the editor's would now win.
  // One class more for each of Scalar's, and all comparisons end as before.
  {
    module: "@scalar/api-reference-react/dist/style.css",
    from: /(?<=^ *|, )(?=(?:\[data-v-\w+\] |\.scalar-app )?\.cm-)/gm,
    to: ":root ",
  },
  // Measures the scroll bar. What a script sets on an element's style is allowed, the attribute is not.
  { module: "@scalar/themes/dist/index.js", from: /\.setAttribute\("style", ("[^"]*")\)/g, to: ".style.cssText = $1" },
  // How wide line numbers are, in HTML that is made as text: a data attribute, from which `src/reference/scalar.css` sets the same variable.
  {
    module: "@scalar/code-highlight/dist/chunks/code.js",
    from: /node\.properties\.style = \[.*\];/g,
    to: "node.properties.dataLineDigits = String(numLines).length;",
  },
];

/** For Vite; the build fails when one of the places is not where it was. */
export function strictStyles(): Plugin {
  const missing = new Set(rewrites);
  return {
    name: "strict-styles",
    transform(code, id) {
      const here = rewrites.filter(({ module }) => id.endsWith(`/node_modules/${module}`));
      if (here.length === 0) return null;
      let rewritten = code;
      for (const rewrite of here) {
        const before = rewritten;
        rewritten = before.replaceAll(rewrite.from, rewrite.to);
        if (rewritten !== before) missing.delete(rewrite);
      }
      return { code: rewritten, map: null };
    },
    buildEnd(error) {
      if (error !== undefined || missing.size === 0) return;
      const places = [...missing].map(({ module }) => module).join(", ");
      this.error(`Styles are written elsewhere than they were: look for them in ${places}.`);
    },
  };
}
