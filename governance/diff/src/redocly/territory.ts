/** Which of Redocly's changes are left to the checks of our own, or mean nothing. */
import { tokensOf } from "../json.ts";
import type { RedoclyChange } from "./compare.ts";

/** Judged by src/checks with their direction. */
const ownProperties = new Set(["default", "readOnly", "writeOnly", "deprecated", "propertyName"]);
const ownExtensions = new Set(["x-policy", "x-api", "x-deprecation", "x-sunset"]);
const ownTypes = new Set([
  "OAuth2Flows",
  "AuthorizationCode",
  "ClientCredentials",
  "ImplicitFlow",
  "PasswordFlow",
  "DeviceFlow",
]);

/** Whether somebody else judges the change, or nobody needs to. */
export function isElsewhere(change: RedoclyChange): boolean {
  const tokens = tokensOf(change.path);
  const extension = change.typeName === "SpecExtension" && tokens.some((token) => ownExtensions.has(token));
  if (extension || ownExtensions.has(change.property ?? "") || change.property === "openapi") return true;
  if (tokens[0] === "components") return !isOfScheme(change, tokens);
  if (/Discriminator/.test(change.typeName)) return true;
  if (change.typeName === "Header" && change.property === "required") return true;
  return ownProperties.has(change.property ?? "") && /^(Schema|Parameter|Header|Operation)$/.test(change.typeName);
}

/**
 * Paths come before components in a canonical document, and `redocly diff` names a place by the way it first came to it: what it
 * meets only among the components is not in use. Security schemes alone are named and not referred to.
 */
function isOfScheme(change: RedoclyChange, tokens: readonly string[]): boolean {
  if (tokens[1] !== "securitySchemes" || ownTypes.has(change.typeName) || tokens.includes("flows")) return false;
  // Whether a scheme is there matters to those operations alone that demand it, and is told on them.
  return change.property !== "openIdConnectUrl" && change.kind === "modified" && tokens.length > 2;
}
