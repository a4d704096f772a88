import { and, eq } from "drizzle-orm";
import { actorOf } from "@tierline/kernel/auth/actor";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { diffApart } from "@tierline/governance-diff/apart";
import { DiffError, type DiffResult, type Usage } from "@tierline/governance-diff/diff";
import { valueAt } from "@tierline/governance-diff/json";
import { writeAudit } from "../../audit/write-audit.ts";
import { aboutOf, majorOfVersion, type ContractDocument } from "../../catalog/contract-document.ts";
import { currentContracts, keepContract, type VersionRow } from "../../catalog/contract-store.ts";
import { usageOf } from "../../catalog/usage-of.ts";
import { reviews } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import type { ReviewedChange } from "./contract.ts";
import { requiredVersion } from "./required-version.ts";
import { shownReviewDetail } from "./shown-review.ts";

/** The comparison is made before the transaction, in a thread of its own. */
export async function proposeChange(ctx: RegistryContext, { body }: Input<typeof contract.proposeChange>) {
  const { db } = ctx.deps;
  const { document, title, link } = body;
  const before = await publishedBefore(ctx, document);
  const compared = await compare(before.document, document, await usageOf(db, before.api));
  const proposed = await db.once(ctx, async (tx) => {
    const digest = await keepContract(tx, document);
    const [known] = await tx.orm
      .select()
      .from(reviews)
      .where(and(eq(reviews.digest, digest), eq(reviews.fromVersion, before.version)));
    if (known !== undefined) return shownReviewDetail(known);
    const { api, version: fromVersion } = before;
    const toVersion = document.info.version;
    const sameChange = and(eq(reviews.api, api), eq(reviews.toVersion, toVersion), eq(reviews.state, "open"));
    await tx.orm.update(reviews).set({ state: "superseded" }).where(sameChange);
    const [row] = await tx.orm
      .insert(reviews)
      .values({
        reviewId: newId("rev"),
        api,
        title,
        link,
        fromVersion,
        toVersion,
        digest,
        requiredBump: compared.requiredBump,
        requiredVersion: requiredVersion(fromVersion, compared.requiredBump),
        changes: sideBySide(compared, before.document, document),
        proposedBy: actorOf(ctx),
      })
      .returning();
    if (row === undefined) throw new Error("An insert returns its row.");
    const detail = { reviewId: row.reviewId, fromVersion, toVersion, digest, requiredBump: row.requiredBump };
    await writeAudit(tx, ctx, { action: "proposeChange", subject: api, detail });
    return shownReviewDetail(row);
  });
  return reply(201, proposed);
}

/** What is published of the same major; of a new major, of the one before. */
async function publishedBefore({ deps }: RegistryContext, document: ContractDocument): Promise<VersionRow> {
  const { id } = aboutOf(document);
  const major = majorOfVersion(document.info.version);
  const published = (await currentContracts(deps.db, id)).filter(({ publishedAt }) => publishedAt !== null);
  const before = published.findLast((row) => row.major <= major);
  if (before === undefined) throw new Problem("not-found", `Nothing is published of ${id} that this could change.`);
  return before;
}

async function compare(
  before: ContractDocument,
  after: ContractDocument,
  usage: readonly Usage[],
): Promise<DiffResult> {
  try {
    return await diffApart(before, after, { usage, api: aboutOf(before).id });
  } catch (error) {
    if (error instanceof DiffError) throw new Problem("conflict", error.message, { cause: error });
    throw error;
  }
}

/** More would not be read. */
const mostChanges = 1_000;
const longest = 4_000;

function sideBySide({ changes }: DiffResult, before: ContractDocument, after: ContractDocument): ReviewedChange[] {
  return changes.slice(0, mostChanges).map(({ impact, message, pointer, consumers }) => ({
    impact,
    message: message.slice(0, 500),
    pointer: pointer.slice(0, 400),
    before: textAt(before, pointer),
    after: textAt(after, pointer),
    consumers: [...consumers],
  }));
}

function textAt(document: ContractDocument, pointer: string): string | null {
  const value = valueAt(document, pointer);
  // One line: texts of answers have no line breaks. Whoever shows it sets it out.
  return value === undefined ? null : JSON.stringify(value).slice(0, longest);
}
