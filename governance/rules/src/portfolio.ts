/** Rules over all documents together: who calls whom, who owns what, what exists twice. */
import type { Objection, RuleText } from "./rule.ts";
import { listOf, objectOf, type Json } from "./json.ts";

/** A document with what it is called in messages. */
export interface Member {
  /** The file's path. */
  readonly file: string;
  readonly document: Json;
}

export interface PortfolioObjection extends Objection {
  readonly file: string;
}

export interface PortfolioRule extends RuleText {
  readonly check: (members: readonly Member[], where: Surroundings) => readonly PortfolioObjection[];
  /** Documents that keep and break the rule. */
  readonly good: readonly Json[];
  readonly bad: readonly Json[];
}

export interface Surroundings {
  /** Whether the repository has a file at this path below its root. */
  readonly exists: (path: string) => boolean;
  /** The day of the check, YYYY-MM-DD in UTC. */
  readonly today: string;
}

/** Declares a rule over all documents. */
export const portfolioRule = (declaration: PortfolioRule): PortfolioRule => declaration;

/** What a document says of its API. */
export const apiOf = ({ document }: Member): Json => objectOf(document["x-api"]);

/** `process/orders@v1`, or undefined for a document that does not say. */
export function versionOf(member: Member): string | undefined {
  const id = apiOf(member)["id"];
  const major = /^(\d+)\./.exec(String(objectOf(member.document["info"])["version"]))?.[1];
  return typeof id === "string" && major !== undefined ? `${id}@v${major}` : undefined;
}

/** The APIs that a document says it calls. */
export const upstreamsOf = (member: Member): string[] => listOf(apiOf(member)["upstreams"]).map(String);

/** Documents of APIs (OpenAPI), not of events. */
export const apisAmong = (members: readonly Member[]): Member[] =>
  members.filter(({ document }) => "openapi" in document && "x-api" in document);
