import type { z } from "zod";
import { reply, type Input } from "@tierline/kernel/api/operation";
import type { Tx } from "@tierline/kernel/db/database";
import { newId } from "@tierline/kernel/model/ids";
import { majorOfVersion } from "../../catalog/contract-document.ts";
import { evidence, failures } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

type Report = z.output<typeof contract.reportOperations.request.body>;

/** Adds up what a process tells; one statement for each kind. Keys are taken in order, so that two reports never wait for one another in a circle. */
export async function reportOperations(ctx: RegistryContext, { body }: Input<typeof contract.reportOperations>) {
  const unknown = await ctx.deps.db.once(ctx, async (tx) => {
    await keepDeployments(tx, body);
    await keepPlans(tx, body);
    await addUsage(tx, body);
    await addTraffic(tx, body);
    await addFailures(tx, body);
    await keepEvidence(tx, body);
    await addFields(tx, body);
    await addFindings(tx, body);
    return unknownDigests(tx, body);
  });
  return reply(200, { unknown });
}

/** A statement may write a row once only: what a report names twice holds as named last. */
const lastNamed = <T>(entries: readonly T[], nameOf: (entry: T) => string): T[] => [
  ...new Map(entries.map((entry) => [nameOf(entry), entry])).values(),
];

async function keepDeployments({ sql }: Tx, { instance, startedAt, ...report }: Report): Promise<void> {
  const serves = lastNamed(report.serves, ({ api, version }) => `${api}@${String(majorOfVersion(version))}`);
  await sql`
    INSERT INTO deployments (instance, api, major, version, digest, started_at, last_seen_at)
    SELECT ${instance}, api, major, version, digest, ${startedAt}, now() FROM unnest(
      ${serves.map(({ api }) => api)}::text[], ${serves.map(({ version }) => majorOfVersion(version))}::int[],
      ${serves.map(({ version }) => version)}::text[], ${serves.map(({ digest }) => digest)}::text[]) AS served (api, major, version, digest)
    ON CONFLICT (instance, api, major) DO UPDATE
    SET version = excluded.version, digest = excluded.digest, last_seen_at = excluded.last_seen_at`;
}

async function keepPlans({ sql }: Tx, report: Report): Promise<void> {
  const plans = lastNamed(report.plans, ({ plan }) => plan);
  await sql`
    INSERT INTO plans (plan, quotas, reported_at)
    SELECT plan, nullif(quotas, 'null'::jsonb), now() FROM unnest(
      ${plans.map(({ plan }) => plan)}::text[], ${plans.map(({ quotas }) => JSON.stringify(quotas))}::text[]::jsonb[]) AS given (plan, quotas)
    ORDER BY plan
    ON CONFLICT (plan) DO UPDATE SET quotas = excluded.quotas, reported_at = excluded.reported_at`;
}

async function addUsage({ sql }: Tx, { day, usage }: Report): Promise<void> {
  await sql`
    INSERT INTO usage (day, api, major, operation_id, client_id, tenant, outcome, calls)
    SELECT ${day}::text::date, api, major, operation_id, client_id, tenant, outcome, sum(calls) FROM unnest(
      ${usage.map(({ api }) => api)}::text[], ${usage.map(({ major }) => major)}::int[],
      ${usage.map(({ operationId }) => operationId)}::text[], ${usage.map(({ clientId }) => clientId)}::text[],
      ${usage.map(({ tenant }) => tenant)}::text[], ${usage.map(({ outcome }) => outcome)}::text[],
      ${usage.map(({ calls }) => calls)}::bigint[]) AS seen (api, major, operation_id, client_id, tenant, outcome, calls)
    GROUP BY 2, 3, 4, 5, 6, 7 ORDER BY 2, 3, 4, 5, 6, 7
    ON CONFLICT (api, major, operation_id, client_id, tenant, day, outcome) DO UPDATE SET calls = usage.calls + excluded.calls`;
}

/** Of processes that say how long each call took. */
async function addTraffic({ sql }: Tx, { hour, usage, environment = "live" }: Report): Promise<void> {
  const rows = usage.flatMap(({ status, latency, ...row }) =>
    status === undefined || latency === undefined ? [] : [{ ...row, status, latency }],
  );
  if (hour === undefined || rows.length === 0) return;
  const classes = (index: number) => rows.map(({ latency }) => latency[index] ?? 0);
  await sql`
    INSERT INTO traffic (environment, hour, client_id, api, major, operation_id, status, calls, latency)
    SELECT ${environment}::text, date_trunc('hour', ${hour}::timestamptz, 'UTC'), client_id, api, major, operation_id, status, sum(calls),
      ARRAY[sum(a), sum(b), sum(c), sum(d), sum(e), sum(f), sum(g), sum(h), sum(i), sum(j)]::bigint[]
    FROM unnest(
      ${rows.map(({ clientId }) => clientId)}::text[], ${rows.map(({ api }) => api)}::text[],
      ${rows.map(({ major }) => major)}::int[], ${rows.map(({ operationId }) => operationId)}::text[],
      ${rows.map(({ status }) => status)}::int[], ${rows.map(({ calls }) => calls)}::bigint[],
      ${classes(0)}::bigint[], ${classes(1)}::bigint[], ${classes(2)}::bigint[], ${classes(3)}::bigint[], ${classes(4)}::bigint[],
      ${classes(5)}::bigint[], ${classes(6)}::bigint[], ${classes(7)}::bigint[], ${classes(8)}::bigint[], ${classes(9)}::bigint[])
      AS seen (client_id, api, major, operation_id, status, calls, a, b, c, d, e, f, g, h, i, j)
    GROUP BY 3, 4, 5, 6, 7 ORDER BY 3, 4, 5, 6, 7
    ON CONFLICT (environment, client_id, hour, api, major, operation_id, status) DO UPDATE
    SET calls = traffic.calls + excluded.calls,
      latency = ARRAY(SELECT was + more FROM unnest(traffic.latency, excluded.latency) AS added (was, more))`;
}

async function addFailures(tx: Tx, { failures: failed = [] }: Report): Promise<void> {
  if (failed.length === 0) return;
  await tx.orm.insert(failures).values(failed.map((each) => ({ ...each, failureId: newId("flr") })));
}

async function keepEvidence(tx: Tx, { evidence: seen = [] }: Report): Promise<void> {
  const proofs = lastNamed(seen, ({ clientId, proof }) => `${clientId} ${proof}`);
  for (const each of proofs.toSorted((a, b) => `${a.clientId} ${a.proof}`.localeCompare(`${b.clientId} ${b.proof}`))) {
    const { at, correlationId } = each;
    await tx.orm
      .insert(evidence)
      .values(each)
      .onConflictDoUpdate({ target: [evidence.clientId, evidence.proof], set: { at, correlationId } });
  }
}

async function addFields({ sql }: Tx, { day, fields }: Report): Promise<void> {
  const rows = fields.flatMap(({ pointers, ...seen }) => pointers.map((pointer) => ({ ...seen, pointer })));
  await sql`
    INSERT INTO request_fields (api, major, operation_id, client_id, pointer, samples, last_seen)
    SELECT api, major, operation_id, client_id, pointer, sum(samples), ${day}::text::date FROM unnest(
      ${rows.map(({ api }) => api)}::text[], ${rows.map(({ major }) => major)}::int[],
      ${rows.map(({ operationId }) => operationId)}::text[], ${rows.map(({ clientId }) => clientId)}::text[],
      ${rows.map(({ pointer }) => pointer)}::text[], ${rows.map(({ samples }) => samples)}::bigint[])
      AS seen (api, major, operation_id, client_id, pointer, samples)
    GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT (api, major, operation_id, client_id, pointer) DO UPDATE
    SET samples = request_fields.samples + excluded.samples, last_seen = greatest(request_fields.last_seen, excluded.last_seen)`;
}

/** What was resolved and is seen again is open again. */
async function addFindings({ sql }: Tx, { findings }: Report): Promise<void> {
  await sql`
    INSERT INTO findings (finding_id, api, major, operation_id, status, pointer, detail, occurrences, state, first_seen_at, last_seen_at)
    SELECT min(finding_id), api, major, operation_id, status, pointer, detail, sum(occurrences), 'open', now(), now() FROM unnest(
      ${findings.map(() => newId("fnd"))}::text[], ${findings.map(({ api }) => api)}::text[],
      ${findings.map(({ major }) => major)}::int[], ${findings.map(({ operationId }) => operationId)}::text[],
      ${findings.map(({ status }) => status)}::int[], ${findings.map(({ pointer }) => pointer)}::text[],
      ${findings.map(({ detail }) => detail)}::text[], ${findings.map(({ occurrences }) => occurrences)}::bigint[])
      AS seen (finding_id, api, major, operation_id, status, pointer, detail, occurrences)
    GROUP BY 2, 3, 4, 5, 6, 7 ORDER BY 2, 3, 4, 5, 6, 7
    ON CONFLICT (api, major, operation_id, status, pointer, detail) DO UPDATE
    SET occurrences = findings.occurrences + excluded.occurrences, state = 'open', last_seen_at = excluded.last_seen_at`;
}

async function unknownDigests({ sql }: Tx, { serves }: Report): Promise<string[]> {
  const rows = await sql<{ digest: string }[]>`
    SELECT DISTINCT digest FROM unnest(${serves.map(({ digest }) => digest)}::text[]) AS served (digest)
    WHERE NOT EXISTS (SELECT FROM contracts WHERE contracts.digest = served.digest)`;
  return rows.map(({ digest }) => digest);
}
