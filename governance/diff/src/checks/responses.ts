/** Headers that answers carry, and the kinds of problem they name. */
import type { Finding } from "../finding.ts";
import { child, type Json } from "../json.ts";
import type { Pair } from "../pairs.ts";

/** A response header that is no longer always there, or always is from now on. */
export function headerFindings(pair: Pair, name: string): Finding[] {
  const [was, is] = [pair.before["required"] === true, pair.after["required"] === true];
  if (was === is) return [];
  const message = is
    ? `Response header \`${name}\` is now always there: callers may rely on it`
    : `Response header \`${name}\` is no longer always there: callers that rely on it may not find it`;
  const places = { before: child(pair.beforeAt, "required"), after: child(pair.afterAt, "required") };
  return [{ impact: is ? "compatible" : "breaking", rule: "header-required", message, ...places }];
}

/** Kinds of problem that a refusal names in its description: `(\`conflict\`)`; see kernel/src/api/document.ts. */
export function problemFindings(pair: Pair): Finding[] {
  const [earlier, later] = [kindsOf(pair.before), kindsOf(pair.after)];
  const places = { before: child(pair.beforeAt, "description"), after: child(pair.afterAt, "description") };
  const found = (kind: string, change: string, consequence: string): Finding => ({
    impact: "compatible",
    rule: `problem ${kind}`,
    message: `Problem type \`${kind}\` was ${change}: ${consequence}`,
    ...places,
  });
  return [
    ...later
      .filter((kind) => !earlier.includes(kind))
      .map((kind) => found(kind, "added", "callers may meet a refusal they do not know by name")),
    ...earlier
      .filter((kind) => !later.includes(kind))
      .map((kind) => found(kind, "removed", "callers no longer meet this refusal")),
  ];
}

function kindsOf(response: Json): string[] {
  const content = response["content"];
  const isProblem = typeof content === "object" && content !== null && "application/problem+json" in content;
  if (!isProblem) return [];
  return [...String(response["description"]).matchAll(/\(`([a-z][a-z0-9-]*)`\)/g)].flatMap(([, kind]) => kind ?? []);
}
