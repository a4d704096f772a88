/**
 * Lints documents: Redocly's rules on the files, then, on Redocly's bundle of them (a document in several files, with cycles,
 * crashes Spectral), the rules of the house by Spectral. No network, no telemetry.
 */
import type { Json } from "./json.ts";
import { locateIn, locateInSeveral, type Locate } from "./origins.ts";
import type { Member } from "./portfolio.ts";
import { profileOf, type Profile } from "./profile.ts";
import { readDocument, reasonOf, Unreadable, type DocumentKind, type Readable } from "./read-document.ts";
import { bundled, runRedocly } from "./redocly.ts";
import { eventRules, houseRules } from "./ruleset.ts";
import { runSpectral } from "./spectral.ts";

export interface Finding {
  /** The document's path as it was given. */
  readonly document: string;
  /** A rule of ours by its name, one of Redocly's as `redocly/<name>`; `readable` for what is no contract. */
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** JSON pointer into `file`. */
  readonly pointer: string;
  /** The file in which it is: for a document of several files not always the first. */
  readonly file: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

export interface Linted {
  readonly path: string;
  readonly findings: readonly Finding[];
  /** The document in one piece; undefined for what cannot be read. */
  readonly document?: Json;
  readonly kind?: DocumentKind;
  readonly profile?: Profile;
  /** Where a path of the document stands in its files. */
  readonly locate?: Locate;
}

export interface LintOptions {
  /** Instead of the one that the document itself names by its x-api. */
  readonly profile?: Profile;
}

/** Every finding in the documents at these paths, in their order. A file that cannot be read is a finding too. */
export async function lintDocuments(paths: readonly string[], options: LintOptions = {}): Promise<Finding[]> {
  const linted: Linted[] = [];
  // One after another: linting is CPU work.
  for (const path of paths) linted.push(await lintDocument(path, options));
  return linted.flatMap(({ findings }) => [...findings]);
}

/** The documents at these paths, each in one piece, not linted. What cannot be read is left out. */
export async function wholeDocuments(paths: readonly string[]): Promise<Member[]> {
  const members: Member[] = [];
  for (const path of paths) {
    const read = await readDocument(path).catch(unreadable);
    if (read !== undefined)
      members.push({ file: path, document: await bundled(read, profileOf(read.document.parsed)) });
  }
  return members;
}

const unreadable = (error: unknown): undefined => {
  if (!(error instanceof Unreadable)) throw error;
};

/** Lints one document. Never throws: what goes wrong is a finding. */
export async function lintDocument(path: string, options: LintOptions = {}): Promise<Linted> {
  try {
    const read = await readDocument(path);
    const profile = options.profile ?? profileOf(read.document.parsed);
    return await linted(path, read, profile);
  } catch (error) {
    const line = error instanceof Unreadable ? error.line : 1;
    const message = error instanceof Unreadable ? error.message : `It cannot be linted: ${reasonOf(error)}`;
    const place = { document: path, file: path, pointer: "", line, column: 1 };
    return { path, findings: [{ ...place, rule: "readable", severity: "error", message }] };
  }
}

async function linted(path: string, read: Readable, profile: Profile): Promise<Linted> {
  const { source } = read.document;
  const own = (file: string) => (file === source.absoluteRef || file === "" ? path : file);
  const redocly = await runRedocly(read, profile);
  const several = read.resolver.getFiles().size > 1;
  // A document in one file is its own bundle.
  const document = several ? await bundled(read, profile) : read.document.parsed;
  const locate = several ? await locateInSeveral(read, document) : locateIn(source);
  const rules = (read.kind === "openapi" ? houseRules : eventRules).filter((rule) => rule.profiles.includes(profile));
  const house = await runSpectral(document, rules);
  const findings = [
    ...redocly.map((finding): Finding => ({ document: path, ...finding, file: own(finding.file) })),
    ...house.map(({ code, message, severity, path: at }): Finding => {
      const origin = locate(at);
      return { document: path, rule: code, severity, message, ...origin, file: own(origin.file) };
    }),
  ];
  return { path, findings: inOrder(findings), document, kind: read.kind, profile, locate };
}

const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.rule.localeCompare(b.rule));
