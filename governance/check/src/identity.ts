/** What a document is called, so that it finds the version it follows. */
import { basename, dirname } from "node:path";
import { objectOf, type Json } from "@tierline/governance-rules/json";
import { contractFile } from "./repository.ts";

export interface Identity {
  /** `process-orders`; `events/process-orders` for its events. */
  readonly name: string;
  /** `1` of 1.4.0. */
  readonly major: string;
  readonly version: string;
}

/** From `x-api` and `info.version`; a document of others is called as its file or, if that is a version, its folder. */
export function identityOf(document: Json, path: string): Identity {
  const id = objectOf(document["x-api"])["id"];
  const version = String(objectOf(document["info"])["version"]);
  const named = contractFile.exec(basename(path));
  const plain = typeof id === "string" ? id.replace("/", "-") : (named?.[1] ?? basename(dirname(path)));
  const major = /^(\d+)\./.exec(version)?.[1] ?? named?.[2] ?? "0";
  return { name: "asyncapi" in document ? `events/${plain}` : plain, major, version };
}

/** Below 0 when the first version is the earlier one. Anything that is no number counts as 0. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)];
  const at = first.findIndex((part, index) => part !== second[index]);
  return at === -1 ? 0 : (first[at] ?? 0) - (second[at] ?? 0);
}

const bumps = ["major", "minor", "patch"] as const;
export type Bump = (typeof bumps)[number] | "none";

/** What was raised from one version to a later one. */
export function bumpBetween(from: string, to: string): Bump {
  const [first, second] = [partsOf(from), partsOf(to)];
  const at = first.findIndex((part, index) => part !== second[index]);
  return at === -1 ? "none" : (bumps[at] ?? "none");
}

/** Whether the one bump is at least as much as the other. */
export const suffices = (bump: Bump, wanted: Bump): boolean =>
  wanted === "none" || (bump !== "none" && bumps.indexOf(bump) <= bumps.indexOf(wanted));

/** The lowest version after this one that raises so much. */
export function raised(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = partsOf(version);
  if (bump === "major") return `${String(major + 1)}.0.0`;
  if (bump === "minor") return `${String(major)}.${String(minor + 1)}.0`;
  return `${String(major)}.${String(minor)}.${String(patch + (bump === "none" ? 0 : 1))}`;
}

function partsOf(version: string): number[] {
  const parts = version.split(".").map((part) => Number.parseInt(part, 10));
  return [0, 1, 2].map((index) => parts[index] ?? 0).map((part) => (Number.isNaN(part) ? 0 : part));
}
