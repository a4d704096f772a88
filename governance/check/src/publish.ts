/** `tierline publish`: keeps the present contracts as what was published. A published version never changes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { diff } from "@tierline/governance-diff/diff";
import { objectOf } from "@tierline/governance-rules/json";
import { lastOf, type BaseDocument } from "./baseline.ts";
import { inspect, type CheckRequest } from "./check.ts";
import { CouldNotRun } from "./could-not-run.ts";
import { bumpBetween, identityOf, raised, suffices, type Identity } from "./identity.ts";
import { shortened, type Report } from "./report.ts";
import type { Contract } from "./steps/step.ts";

export interface PublishRequest extends CheckRequest {
  /** Only this API and its events: `process/orders`. */
  readonly api?: string;
  /** Only the plans. */
  readonly plansAlone?: boolean;
  /** Tell, and write nothing. */
  readonly dryRun: boolean;
}

export interface Published {
  /** Files that were, or with `dryRun` would be, written. */
  readonly written: readonly string[];
  /** Versions that are there already, with the same content. */
  readonly unchanged: readonly string[];
  /** Why nothing was written: one sentence for each reason; empty when all is well. */
  readonly refused: readonly string[];
  readonly report: Report;
}

interface Planned {
  readonly file: string;
  readonly content: string;
  readonly refusal?: string;
}

/** Publishes all, or what is named; all or nothing. Throws `CouldNotRun` when there is no such API. */
export async function publish(request: PublishRequest): Promise<Published> {
  const { repository, api, dryRun, plansAlone = false } = request;
  const { report, contracts } = await inspect(request);
  const chosen = plansAlone ? [] : contracts.filter(({ document }) => api === undefined || apiOf(document) === api);
  if (chosen.length === 0 && !plansAlone) {
    throw new CouldNotRun(`There is no API "${api ?? ""}" in ${shortened(join(repository.root, "openapi"))}.`);
  }
  const finished = chosen.filter(({ document }) => objectOf(document["x-api"])["lifecycle"] !== "draft");
  const planned = await Promise.all(finished.map((contract) => plan(contract, request)));
  const plans = api === undefined ? plansOf(request) : [];
  const touched = [...chosen.map(({ path }) => path), ...(plansAlone ? [repository.plans ?? ""] : [])];
  const refused = [
    ...failures(report, plansAlone || api !== undefined ? touched : undefined),
    ...planned.map(({ refusal }) => refusal).filter((each) => each !== undefined),
  ];
  const all = [...planned, ...plans];
  const fresh = all.filter(({ file, content }) => !existsSync(file) || readFileSync(file, "utf8") !== content);
  if (refused.length === 0 && !dryRun) for (const each of fresh) write(each);
  const unchanged = all.filter((each) => !fresh.includes(each));
  const names = (files: readonly Planned[]): string[] => files.map(({ file }) => shortened(file));
  return { written: refused.length === 0 ? names(fresh) : [], unchanged: names(unchanged), refused, report };
}

const apiOf = (document: Contract["document"]): string => String(objectOf(document["x-api"])["id"]);

/** What the gate objects to is not published: in these files, or anywhere. */
function failures({ findings }: Report, files: readonly string[] | undefined): string[] {
  const names = files?.map(shortened);
  return findings
    .filter(({ severity, document }) => severity === "error" && (names === undefined || names.includes(document)))
    .map(({ rule, file, line, message }) => `${file}:${String(line)} ${rule}: ${message}`);
}

async function plan(contract: Contract, { repository, baseline }: PublishRequest): Promise<Planned> {
  const identity = identityOf(contract.document, contract.path);
  const file = join(repository.published, identity.name, `${identity.version}.json`);
  const content = `${JSON.stringify(contract.document, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, "utf8") !== content) {
    return { file, content, refusal: `${nameOf(identity)} is published with another content: raise its version` };
  }
  const before = lastOf(baseline, identity);
  const refusal = before === undefined ? undefined : await tooLow(before, contract, identity);
  return refusal === undefined ? { file, content } : { file, content, refusal };
}

/** The version must be raised for what has changed; breaking changes have been judged by the gate. */
async function tooLow(before: BaseDocument, { document }: Contract, identity: Identity): Promise<string | undefined> {
  if (before.version === identity.version) return undefined;
  const { requiredBump } = await diff(before.document, document);
  const wanted = requiredBump === "major" ? "minor" : requiredBump;
  if (suffices(bumpBetween(before.version, identity.version), wanted)) return undefined;
  return `${nameOf(identity)} has changed more since ${before.version}: call it ${raised(before.version, wanted)}`;
}

const nameOf = ({ name, version }: Identity): string => `${name} ${version}`;

function plansOf({ repository: { plans, published } }: PublishRequest): Planned[] {
  return plans === undefined ? [] : [{ file: join(published, "plans.yaml"), content: readFileSync(plans, "utf8") }];
}

function write({ file, content }: Planned): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
