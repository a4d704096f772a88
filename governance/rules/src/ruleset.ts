/** The first ruleset of the house. A rule is a file in `rules/`; this list is all there is to register. */
import apiDescribesItself from "./rules/api-describes-itself.ts";
import contractsSpeakNoVendor from "./rules/contracts-speak-no-vendor.ts";
import errorsAreProblems from "./rules/errors-are-problems.ts";
import everythingIsDescribed from "./rules/everything-is-described.ts";
import keyedWritesDeclareTheirKey from "./rules/keyed-writes-declare-their-key.ts";
import limitsAreAnnounced from "./rules/limits-are-announced.ts";
import listsArePaged from "./rules/lists-are-paged.ts";
import operationIdsAreCamelCase from "./rules/operation-ids-are-camel-case.ts";
import operationsDeclareTheirPolicy from "./rules/operations-declare-their-policy.ts";
import parametersAreDescribed from "./rules/parameters-are-described.ts";
import pathsAreKebabCaseAndVersioned from "./rules/paths-are-kebab-case-and-versioned.ts";
import postsSayHowTheyRepeat from "./rules/posts-say-how-they-repeat.ts";
import refusalsAreDocumented from "./rules/refusals-are-documented.ts";
import securityMatchesPolicy from "./rules/security-matches-policy.ts";
import type { HouseRule } from "./rule.ts";

export const houseRules: readonly HouseRule[] = [
  apiDescribesItself,
  contractsSpeakNoVendor,
  errorsAreProblems,
  everythingIsDescribed,
  keyedWritesDeclareTheirKey,
  limitsAreAnnounced,
  listsArePaged,
  operationIdsAreCamelCase,
  operationsDeclareTheirPolicy,
  parametersAreDescribed,
  pathsAreKebabCaseAndVersioned,
  postsSayHowTheyRepeat,
  refusalsAreDocumented,
  securityMatchesPolicy,
];
