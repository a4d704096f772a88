/** `tierline waive`: writes one waiver into governance/waivers.yaml, keeping what else is written there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseDocument, YAMLSeq } from "yaml";
import type { z } from "zod";
import { wholeDocuments } from "@tierline/governance-rules/lint";
import { tokensOf, valueIn } from "@tierline/governance-rules/json";
import { isKnownRule } from "@tierline/governance-rules/explain";
import { versionOf } from "@tierline/governance-rules/portfolio";
import { CouldNotRun } from "./could-not-run.ts";
import { shortened } from "./report.ts";
import type { Repository } from "./repository.ts";
import { longestDays, readWaiverFile, WaiverEntry } from "./waiver-file.ts";
import { dayAfter, notWaivable } from "./waivers.ts";

export type NewWaiver = z.input<typeof WaiverEntry>;

const heading = ` Findings that somebody answers for until a day, and breaking changes that were agreed with their consumers.
 \`npx tierline waive\` adds a waiver; docs/gate.md says what the members mean. An expired one fails the gate.`;

/** Adds the waiver, or replaces the one for the same rule, document and pointer. Throws `CouldNotRun` for what is not valid. */
export async function writeWaiver(repository: Repository, entry: NewWaiver, today: string): Promise<void> {
  const waiver = await valid(repository, entry, today);
  const file = repository.waivers;
  // Says in a sentence what is wrong with the file as it is.
  const { waivers } = readWaiverFile(file);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const document = parseDocument(text);
  if (text.trim() === "") document.commentBefore = heading;
  if (document.contents === null) document.contents = document.createNode({}) as unknown as typeof document.contents;
  const index = waivers.findIndex(
    (each) => each.rule === waiver.rule && each.document === waiver.document && each.pointer === waiver.pointer,
  );
  if (!(document.get("waivers") instanceof YAMLSeq)) document.set("waivers", document.createNode([]));
  const list = document.get("waivers");
  // An empty list is written as [], and would stay on one line.
  if (list instanceof YAMLSeq) list.flow = false;
  document.setIn(["waivers", index === -1 ? waivers.length : index], document.createNode(waiver));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

async function valid(
  { documents }: Repository,
  entry: NewWaiver,
  today: string,
): Promise<z.output<typeof WaiverEntry>> {
  const result = WaiverEntry.safeParse(entry);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new CouldNotRun(`--${String(issue?.path[0] ?? "waiver")} ${issue?.message ?? "is not valid"}.`);
  }
  const { rule, document: named, pointer, until } = result.data;
  if (!isKnownRule(rule)) throw new CouldNotRun(`There is no rule "${rule}": see docs/rules.md.`);
  const refusal = notWaivable(result.data);
  if (refusal !== undefined) throw new CouldNotRun(refusal);
  if (until < today) throw new CouldNotRun(`--until ${until} is past.`);
  if (until > dayAfter(today, longestDays)) {
    throw new CouldNotRun(
      `--until may be ${dayAfter(today, longestDays)} at most: a waiver lasts ${String(longestDays)} days.`,
    );
  }
  const meant = (await wholeDocuments(documents)).filter(({ file, document }) => {
    const version = versionOf({ file, document });
    return [shortened(file), version, version?.split("@")[0]].includes(named);
  });
  if (meant.length === 0) throw new CouldNotRun(`There is no document and no API "${named}" here.`);
  if (pointer !== undefined && meant.every(({ document }) => valueIn(document, tokensOf(pointer)) === undefined)) {
    throw new CouldNotRun(`There is nothing at ${pointer} in ${named}.`);
  }
  return result.data;
}
