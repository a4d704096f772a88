/** Verdicts of `redocly diff` that we judge otherwise, each with its reason. */
import { lastTokenOf } from "../json.ts";
import type { RedoclyChange } from "./compare.ts";
import type { Sides } from "./translate.ts";

type Verdicts = RedoclyChange["verdicts"];

/** The verdicts to use instead, or undefined when Redocly's stand. An empty list: not breaking. */
export function overruled(change: RedoclyChange, sides: Sides): Verdicts | undefined {
  return refusalRemoved(change) ?? widerFormat(change, sides) ?? opened(change, sides) ?? bodyDemanded(change);
}

/** A refusal that can no longer happen asks nothing of callers; their code for it is never run. */
function refusalRemoved(change: RedoclyChange): Verdicts | undefined {
  if (!change.verdicts.some(({ ruleId }) => ruleId === "response-removed")) return undefined;
  if (change.kind === "removed") return isRefusal(lastTokenOf(change.path)) ? [] : undefined;
  return isRefusal(change.base?.value) && isRefusal(change.revision?.value) ? [] : undefined;
}

const isRefusal = (status: unknown): boolean => /^[45]/.test(String(status));

/** Of these formats the second holds every value of the first (OpenAPI 3.1, 4.4). */
const wider: Readonly<Record<string, string>> = { int32: "int64", float: "double" };

function widerFormat(change: RedoclyChange, sides: Sides): Verdicts | undefined {
  if (change.property !== "format" || change.typeName !== "Schema") return undefined;
  const [before, after] = [String(change.base?.value), String(change.revision?.value)];
  const harmless = wider[before] === after ? "request" : wider[after] === before ? "response" : undefined;
  if (harmless === undefined) return undefined;
  const directions = sides.reachAfter.directions(change.revision?.pointer.slice(1) ?? "");
  return directions.every((direction) => direction === harmless) ? [] : undefined;
}

/**
 * An answer that may carry more members is as compatible as one that does: whoever reads JSON ignores what it does not know
 * (RFC 9413, 4.1 has the limits of this). Only in answers: opening what callers send breaks nobody either.
 */
function opened(change: RedoclyChange, _sides: Sides): Verdicts | undefined {
  const closes = change.property === "additionalProperties" || change.property === "unevaluatedProperties";
  return closes && change.base?.value === false && change.revision?.value !== false ? [] : undefined;
}

/** A body that was not there before and must be now: Redocly looks only at bodies that are in both. */
function bodyDemanded(change: RedoclyChange): Verdicts | undefined {
  const value = change.revision?.value;
  const demanded = typeof value === "object" && value !== null && "required" in value && value.required === true;
  if (change.typeName !== "RequestBody" || change.kind !== "added" || !demanded) return undefined;
  const location = { file: "after.json", pointer: change.revision?.pointer ?? "" };
  return [{ ruleId: "request-body-became-required", message: "A request body is demanded.", location }];
}
