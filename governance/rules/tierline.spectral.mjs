// For a `.spectral.mjs` of another repository, on Node 24 (it reads TypeScript):
//   import tierline from "./tierline/governance/rules/tierline.spectral.mjs";
//   export default { extends: [tierline], rules: { "requests-are-bounded": "off" } };
export { default, rulesetFor } from "./src/plain-ruleset.ts";
