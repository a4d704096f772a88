/** What follows from an attempt: delivered, to be tried again, given up; and for the endpoint, whether it goes on. */
import { and, eq, isNull, sql } from "drizzle-orm";
import { principalNamed } from "@tierline/kernel/auth/principal";
import type { Database, Tx } from "@tierline/kernel/db/database";
import { newId } from "@tierline/kernel/model/ids";
import type { WebhooksConfig } from "../config.ts";
import { attempts, deliveries, endpoints } from "../db/schema.ts";
import { recordAudit } from "../record.ts";
import type { Outcome } from "../target/sender.ts";
import type { Claimed } from "./claim.ts";

type Config = Pick<WebhooksConfig, "WEBHOOKS_RETRY_SECONDS" | "WEBHOOKS_DISABLE_HOURS">;

/** Keeps the attempt and what follows from it, in one transaction. */
export async function conclude(db: Database, config: Config, claimed: Claimed, outcome: Outcome): Promise<void> {
  const { at, ms, status, error, answer } = outcome;
  const { deliveryId, endpointId } = claimed;
  await db.transaction(async (tx) => {
    await tx.orm.insert(attempts).values({ deliveryId, at, ms, status, error, answer });
    const last = { attempts: claimed.attempts + 1, lastStatus: status, lastError: error, claimedUntil: null };
    const still = and(eq(deliveries.deliveryId, deliveryId), eq(deliveries.state, "waiting"));
    if (status !== null && status >= 200 && status < 300) {
      await tx.orm
        .update(deliveries)
        .set({ ...last, state: "delivered", finishedAt: sql`now()` as never })
        .where(still);
      await tx.orm.update(endpoints).set({ failingSince: null }).where(eq(endpoints.endpointId, endpointId));
      return;
    }
    const wait = secondsUntilNext(claimed.attempts, outcome, config.WEBHOOKS_RETRY_SECONDS);
    await tx.orm
      .update(deliveries)
      .set(
        wait === undefined
          ? { ...last, state: "given-up", finishedAt: sql`now()` as never }
          : { ...last, nextAttemptAt: sql`now() + make_interval(secs => ${wait})` as never },
      )
      .where(still);
    await noteFailure(tx, config, endpointId, status);
  });
}

/** Undefined when there is no further attempt. Whoever asks for more time gets it. */
export function secondsUntilNext(
  attempts: number,
  { retryAfter }: Pick<Outcome, "retryAfter">,
  schedule: readonly number[],
  random: () => number = Math.random,
): number | undefined {
  const planned = schedule[attempts];
  if (planned === undefined) return undefined;
  // Those that failed together do not come back together.
  const spread = planned * (0.8 + 0.4 * random());
  return Math.max(spread, retryAfter ?? 0);
}

/** RFC 9110, 15.5.11: whoever answers 410 does not want to be asked again. */
const gone = 410;

async function noteFailure(tx: Tx, config: Config, endpointId: string, status: number | null): Promise<void> {
  await tx.orm
    .update(endpoints)
    .set({ failingSince: sql`now()` as never })
    .where(and(eq(endpoints.endpointId, endpointId), isNull(endpoints.failingSince)));
  const hours = config.WEBHOOKS_DISABLE_HOURS;
  const stateReason =
    status === gone
      ? "It answered 410: it does not want to be told any more."
      : `It failed for ${String(hours)} hours without one success.`;
  const [disabled] = await tx.orm
    .update(endpoints)
    .set({ state: "disabled", stateReason })
    .where(
      and(
        eq(endpoints.endpointId, endpointId),
        eq(endpoints.state, "active"),
        status === gone ? undefined : sql`${endpoints.failingSince} <= now() - make_interval(secs => ${hours * 3_600})`,
      ),
    )
    .returning();
  if (disabled === undefined) return;
  const asked = { principal: principalNamed("governance/webhooks"), origin: null, correlationId: newId("cor") };
  const detail = { endpointId, reason: stateReason };
  await recordAudit(tx, asked, { action: "disableEndpoint", subject: disabled.applicationId, detail });
}
