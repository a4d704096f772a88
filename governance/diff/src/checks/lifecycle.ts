/** Deprecations: of operations, parameters, headers and properties. */
import { judgeSunset, sunsetOf } from "./dates.ts";
import type { Finding } from "../finding.ts";
import { child, objectOf, same, type Json } from "../json.ts";
import type { Pair } from "../pairs.ts";

/** An operation marked as deprecated or no longer, its sunset and its successor. */
export function operationLifecycle(pair: Pair): Finding[] {
  const [earlier, later] = [sunsetOf(pair.before), sunsetOf(pair.after)];
  const sunset = judgeSunset(earlier?.date, later?.date);
  const places = {
    before: earlier && child(pair.beforeAt, ...earlier.path),
    after: later ? child(pair.afterAt, ...later.path) : pair.afterAt,
  };
  return [
    ...deprecation(pair, "The operation"),
    ...(sunset === undefined ? [] : [{ ...sunset, rule: "sunset", ...places }]),
    ...successor(pair),
  ];
}

/** The flag of anything that has one. `thing` begins the sentence. */
export function deprecation({ before, after, beforeAt, afterAt }: Pair, thing: string): Finding[] {
  if (isDeprecated(before) === isDeprecated(after)) return [];
  const message = isDeprecated(after)
    ? `${thing} is now deprecated: callers should plan to do without it`
    : `${thing} is no longer deprecated: callers may go on using it`;
  const at = (side: Json, pointer: string) => ("deprecated" in side ? child(pointer, "deprecated") : pointer);
  return [
    { impact: "compatible", rule: "deprecated", message, before: at(before, beforeAt), after: at(after, afterAt) },
  ];
}

const isDeprecated = (holder: Json): boolean => holder["deprecated"] === true;

function successor({ before, after, beforeAt, afterAt }: Pair): Finding[] {
  const [earlier, later] = [objectOf(before["x-deprecation"]), objectOf(after["x-deprecation"])];
  return ["successor", "since"].flatMap((key): Finding[] => {
    if (same(earlier[key], later[key]) || before["x-deprecation"] === undefined) return [];
    const message = `\`${key}\` of the deprecation changed: people who plan to move should look`;
    return [
      {
        impact: "editorial",
        rule: `deprecation-${key}`,
        message,
        before: child(beforeAt, "x-deprecation"),
        after: after["x-deprecation"] === undefined ? afterAt : child(afterAt, "x-deprecation"),
      },
    ];
  });
}
