/** What `redocly diff` does not judge in schemas and parameters: defaults, discriminators, one-way properties, deprecations. */
import { deprecation } from "./lifecycle.ts";
import { brief, fromTo } from "../redocly/words.ts";
import type { Direction, Finding } from "../finding.ts";
import { child, lastTokenOf, listOf, objectOf, same, type Json } from "../json.ts";
import type { Pair } from "../pairs.ts";

/** The findings about one schema in both documents, used in the given directions. */
export function schemaFindings(pair: Pair, directions: readonly Direction[]): Finding[] {
  const name = nameOf(pair.afterAt);
  return [
    ...defaults(pair, directions, name),
    ...discriminators(pair, directions),
    ...oneWay(pair, directions, name),
    ...(pair.afterAt.includes("/properties/") ? deprecation(pair, `Property ${name}`) : []),
  ];
}

const nameOf = (pointer: string): string => `\`${lastTokenOf(pointer)}\``;

/** A caller who leaves the value out gets what the default says. In an answer it is only a remark. */
function defaults(pair: Pair, directions: readonly Direction[], name: string): Finding[] {
  const [before, after] = [pair.before["default"], pair.after["default"]];
  if (same(before, after)) return [];
  const asked = directions.includes("request") && before !== undefined;
  const consequence = asked ? "callers that leave it out get another behavior" : "callers need do nothing";
  const message = `Default of ${name} ${fromTo(before, after)}: ${consequence}`;
  return [
    { impact: asked ? "breaking" : "compatible", rule: "default-changed", message, ...placesOf(pair, "default") },
  ];
}

function discriminators(pair: Pair, directions: readonly Direction[]): Finding[] {
  const [before, after] = [pair.before["discriminator"], pair.after["discriminator"]];
  if (same(before, after)) return [];
  const places = placesOf(pair, "discriminator");
  if (before === undefined) {
    return [
      {
        impact: "compatible",
        rule: "discriminator-added",
        message: "A discriminator was added: callers may use it to tell the variants apart",
        ...places,
      },
    ];
  }
  const [was, is] = [objectOf(before)["propertyName"], objectOf(after)["propertyName"]];
  if (was !== is) {
    const message = `The discriminator ${after === undefined ? "was removed" : `is now \`${String(is)}\` instead of \`${String(was)}\``}: callers that tell variants apart by \`${String(was)}\` fail`;
    return [{ impact: "breaking", rule: "discriminator-changed", message, ...places }];
  }
  return mappings(objectOf(objectOf(before)["mapping"]), objectOf(objectOf(after)["mapping"]), directions, places);
}

function mappings(
  before: Json,
  after: Json,
  directions: readonly Direction[],
  places: Pick<Finding, "before" | "after">,
): Finding[] {
  return Object.keys({ ...before, ...after })
    .sort()
    .flatMap((value): Finding[] => {
      const [was, is] = [before[value], after[value]];
      if (same(was, is)) return [];
      const gone = is === undefined;
      const breaking = was === undefined ? directions.includes("response") : !gone || directions.includes("request");
      const consequence =
        was === undefined
          ? "callers may meet a variant they do not know"
          : "callers that write or read it as before are misunderstood";
      const change = was === undefined ? "was added" : gone ? "was removed" : "means another schema";
      const message = `Discriminator value \`${value}\` ${change}: ${breaking ? consequence : "callers that kept to the contract still work"}`;
      return [
        { impact: breaking ? "breaking" : "compatible", rule: `discriminator-value ${value}`, message, ...places },
      ];
    });
}

/** `readOnly` takes a property out of requests, `writeOnly` out of answers (OpenAPI 3.1, 4.8.24). */
function oneWay(pair: Pair, directions: readonly Direction[], name: string): Finding[] {
  return (["readOnly", "writeOnly"] as const).flatMap((flag): Finding[] => {
    const [was, is] = [pair.before[flag] === true, pair.after[flag] === true];
    if (was === is) return [];
    const direction = flag === "readOnly" ? "request" : "response";
    const impact = is && directions.includes(direction) ? "breaking" : "compatible";
    const taken =
      flag === "readOnly" ? "what callers send for it is ignored or refused" : "callers no longer find it in answers";
    const consequence = impact === "breaking" ? taken : "callers that kept to the contract still work";
    const message = `${name} ${is ? "became" : "is no longer"} ${flag === "readOnly" ? "read-only" : "write-only"}: ${consequence}`;
    return [{ impact, rule: flag, message, ...placesOf(pair, flag) }];
  });
}

/** Read-only and required before, writable and required now: requests must carry it from now on. */
export function freedFindings(pair: Pair, directions: readonly Direction[]): Finding[] {
  if (!directions.includes("request")) return [];
  const [earlier, later] = [objectOf(pair.before["properties"]), objectOf(pair.after["properties"])];
  return listOf(pair.after["required"]).flatMap((name): Finding[] => {
    const [was, is] = [objectOf(earlier[String(name)]), objectOf(later[String(name)])];
    const bound = listOf(pair.before["required"]).includes(name);
    if (!bound || was["readOnly"] !== true || is["readOnly"] === true) return [];
    const message = `\`${brief(name)}\` is required and no longer read-only: requests without it are refused`;
    return [
      {
        impact: "breaking",
        rule: "required-properties-added",
        message,
        before: child(pair.beforeAt, "properties", String(name)),
        after: child(pair.afterAt, "properties", String(name)),
      },
    ];
  });
}

function placesOf(pair: Pair, key: string): Pick<Finding, "before" | "after"> {
  const at = (side: Json, pointer: string) => (key in side ? child(pointer, key) : pointer);
  return { before: at(pair.before, pair.beforeAt), after: at(pair.after, pair.afterAt) };
}
