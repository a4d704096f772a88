/** Every check of our own over two canonical OpenAPI documents. */
import { apiFindings } from "./api.ts";
import { deprecation, operationLifecycle } from "./lifecycle.ts";
import { policyFindings } from "./policy.ts";
import { headerFindings, problemFindings } from "./responses.ts";
import { freedFindings, schemaFindings } from "./schemas.ts";
import { securityFindings } from "./security.ts";
import type { Direction, Finding } from "../finding.ts";
import { walkPairs, type Pair } from "../pairs.ts";
import type { Sides } from "../redocly/translate.ts";

/** The findings of our own checks. */
export function ownFindings(sides: Sides): Finding[] {
  const { before, after } = sides;
  const found: Finding[] = [...apiFindings(before, after), ...securityFindings(before, after)];
  const directions = (pair: Pair): Direction[] => {
    const all = [...sides.reachBefore.directions(pair.beforeAt), ...sides.reachAfter.directions(pair.afterAt)];
    return [...new Set(all)];
  };
  walkPairs(before, after, {
    operation: (pair) => found.push(...policyFindings(pair), ...operationLifecycle(pair)),
    parameter: (pair) =>
      found.push(...deprecation(pair, `Parameter \`${String(pair.after["name"])}\``), ...carriers(pair)),
    response: (pair) => found.push(...problemFindings(pair)),
    header: (pair, name) =>
      found.push(...headerFindings(pair, name), ...deprecation(pair, `Response header \`${name}\``)),
    schema: (pair) => {
      // Which operations reach a schema is costly to know; most schemas are the same.
      if (pair.before === pair.after) return;
      found.push(...schemaFindings(pair, directions(pair)), ...freedFindings(pair, directions(pair)));
    },
  });
  return found;
}

/** A parameter as `content` is written as its media type says, one with a `schema` as its style says. */
function carriers({ before, after, beforeAt, afterAt }: Pair): Finding[] {
  if ("schema" in before === "schema" in after) return [];
  const message = `Parameter \`${String(after["name"])}\` is written otherwise: callers that write it the earlier way are misunderstood`;
  return [{ impact: "breaking", rule: "parameter-serialization-changed", message, before: beforeAt, after: afterAt }];
}
