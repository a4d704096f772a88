/**
 * Creates a document once, though answers are lost. Before it is sent, the register is told until when its answer is waited for; an
 * attempt that comes later looks for the document by its key. Not finding it proves nothing at first: the system goes on working
 * at a request whose caller has gone. Only when it has had time to settle is the document sent again.
 */
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import type { Attempt } from "../../../register/posting.ts";
import type { Call } from "../client/wire.ts";
import type { Tenant } from "../tenant.ts";

export interface Sending {
  readonly attempt: Attempt;
  /** What is known from an earlier step of the same posting; it is kept in the note. */
  readonly earlier?: string;
  /** The document's id if the system has it. */
  find(): Promise<string | undefined>;
  create(): Promise<string>;
}

/** The document's id. Throws `unavailable` while an earlier request may still be under way. */
export async function sentOnce(
  { settings }: Tenant,
  call: Call,
  { attempt, earlier = "", find, create }: Sending,
): Promise<string> {
  if (attempt.unfinished) {
    const found = await find();
    if (found !== undefined) return found;
    refuseWhileUnsettled(attempt.foreignId, settings.settleSeconds);
  }
  await attempt.note(`${earlier}~${String(call.deadline)}`);
  try {
    return await create();
  } catch (error) {
    // Nothing happened, for sure: nobody has to wait for it.
    if (isProblem(error, "unavailable")) await attempt.note(earlier);
    throw error;
  }
}

/** What an earlier attempt noted, without the mark of what was under way. */
export const notedIn = (foreignId: string | null): string => (foreignId ?? "").replace(/~\d+$/, "");

function refuseWhileUnsettled(foreignId: string | null, settleSeconds: number): void {
  const until = Number(/~(\d+)$/.exec(foreignId ?? "")?.[1] ?? 0) + settleSeconds * 1_000;
  const left = until - Date.now();
  if (left <= 0) return;
  throw new Problem("unavailable", "An earlier request for this may still be under way.", {
    retryAfterSeconds: Math.ceil(left / 1_000),
  });
}
