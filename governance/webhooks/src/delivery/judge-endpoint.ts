/** What follows from an attempt for the endpoint: whether it fails, and whether it goes on. */
import { principalNamed } from "@tierline/kernel/auth/principal";
import type { Database, Tx } from "@tierline/kernel/db/database";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { newId } from "@tierline/kernel/model/ids";
import { succeeded, type Outcome } from "../target/outcome.ts";
import type { Claimed } from "./claim.ts";

/** RFC 9110, 15.5.11: whoever answers 410 does not want to be asked again. */
const gone = 410;

/**
 * Apart from the delivery, so that the two are never locked together: handlers lock an endpoint before its deliveries. An endpoint that has another
 * address by now is not judged by what the old one answered. `hours`: so long may it fail without one success.
 */
export async function judgeEndpoint(db: Database, hours: number, claimed: Claimed, outcome: Outcome): Promise<void> {
  if (!succeeded(outcome)) {
    await db.transaction((tx) => noteFailure(tx, hours, claimed, outcome.status));
    return;
  }
  await db.sql`
    UPDATE endpoints SET failing_since = NULL
    WHERE endpoint_id = ${claimed.endpointId} AND url = ${claimed.url} AND failing_since IS NOT NULL`;
}

async function noteFailure(tx: Tx, hours: number, { endpointId, url }: Claimed, status: number | null): Promise<void> {
  const { sql } = tx;
  await sql`
    UPDATE endpoints SET failing_since = coalesce(failing_since, now()), last_failure_at = now()
    WHERE endpoint_id = ${endpointId} AND url = ${url}`;
  const reason =
    status === gone
      ? "It answered 410: it does not want to be told any more."
      : `It failed for ${String(hours)} hours without one success.`;
  const [disabled] = await sql<{ applicationId: string }[]>`
    UPDATE endpoints SET state = 'disabled', state_reason = ${reason}
    WHERE endpoint_id = ${endpointId} AND url = ${url} AND state = 'active'
      AND (${status === gone} OR failing_since <= now() - make_interval(secs => ${hours * 3_600}))
    RETURNING application_id AS "applicationId"`;
  if (disabled === undefined) return;
  const asked = { principal: principalNamed("governance/webhooks"), origin: null, correlationId: newId("cor") };
  const detail = { endpointId, reason };
  await recordAudit(tx, asked, { action: "disableEndpoint", subject: disabled.applicationId, detail });
}
