/** Where callers get their tokens. What operations demand of them is `redocly diff`'s to judge. */
import { fromTo } from "../redocly/words.ts";
import type { Finding } from "../finding.ts";
import { child, isObject, objectOf, type Json } from "../json.ts";

const addresses = ["tokenUrl", "authorizationUrl", "refreshUrl", "deviceAuthorizationUrl"];

/** The findings about security schemes that both documents have. */
export function securityFindings(before: Json, after: Json): Finding[] {
  const schemes = (document: Json) => objectOf(objectOf(document["components"])["securitySchemes"]);
  const [earlier, later] = [schemes(before), schemes(after)];
  return Object.entries(earlier).flatMap(([name, scheme]) => {
    const now = later[name];
    if (!isObject(scheme) || !isObject(now)) return [];
    const at = child("/components/securitySchemes", name);
    return [
      ...address(scheme, now, at, "openIdConnectUrl", name),
      ...flows(objectOf(scheme["flows"]), objectOf(now["flows"]), child(at, "flows"), name),
    ];
  });
}

function flows(before: Json, after: Json, at: string, scheme: string): Finding[] {
  return Object.keys({ ...before, ...after })
    .sort()
    .flatMap((flow): Finding[] => {
      const [was, is] = [before[flow], after[flow]];
      const here = child(at, flow);
      if (!isObject(was)) {
        return [
          {
            impact: "compatible",
            rule: "flow-added",
            message: `\`${scheme}\` can also be used by the flow ${flow}: callers have a choice`,
            after: here,
          },
        ];
      }
      if (!isObject(is)) {
        return [
          {
            impact: "breaking",
            rule: "flow-removed",
            message: `\`${scheme}\` lost the flow ${flow}: callers that get tokens by it cannot`,
            before: here,
          },
        ];
      }
      return [
        ...addresses.flatMap((key) => address(was, is, here, key, scheme)),
        ...scopes(objectOf(was["scopes"]), objectOf(is["scopes"]), child(here, "scopes")),
      ];
    });
}

function address(before: Json, after: Json, at: string, key: string, scheme: string): Finding[] {
  const [was, is] = [before[key], after[key]];
  if (was === is) return [];
  const breaking = was !== undefined;
  const message = `\`${key}\` of \`${scheme}\` ${fromTo(was, is)}: ${breaking ? "callers get their tokens at an address that no longer counts" : "callers may use it"}`;
  return [
    {
      impact: breaking ? "breaking" : "compatible",
      rule: "security-address",
      message,
      before: child(at, key),
      after: key in after ? child(at, key) : at,
    },
  ];
}

/** A scope that can no longer be had breaks nobody as long as no operation asks for it; those that do are reported there. */
function scopes(before: Json, after: Json, at: string): Finding[] {
  return Object.keys({ ...before, ...after })
    .sort()
    .flatMap((scope): Finding[] => {
      const [was, is] = [before[scope], after[scope]];
      if (was === is) return [];
      const change =
        was === undefined
          ? "can be asked for"
          : is === undefined
            ? "can no longer be asked for"
            : "is described otherwise";
      const impact = was !== undefined && is !== undefined ? "editorial" : "compatible";
      return [
        {
          impact,
          rule: "scope",
          message: `Scope \`${scope}\` ${change}: what operations demand is said on them`,
          before: child(at, scope),
          after: is === undefined ? at : child(at, scope),
        },
      ];
    });
}
