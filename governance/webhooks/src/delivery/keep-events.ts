/** Events become deliveries: each event, in the words of its application's API, for every endpoint of the application that wants it. */
import type { Tx } from "@tierline/kernel/db/database";
import { messageOf, type OfferedTelling } from "@tierline/kernel/events/telling";
import { newId } from "@tierline/kernel/model/ids";
import { toldTo, type Scopes } from "../applications/told-to.ts";
import type { WebhooksDeps } from "../deps.ts";
import { channelOf, told } from "./told.ts";

/** As the log has it. */
export interface HeardEvent {
  readonly eventId: string;
  readonly type: string;
  readonly source: string;
  readonly key: string;
  readonly time: string;
  readonly correlationId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

type Keeping = Pick<WebhooksDeps, "tellings" | "log">;

interface Wanted {
  readonly event: HeardEvent;
  /** As it is told, and as it is sent at every attempt. */
  readonly type: string;
  readonly payload: string;
  readonly applicationId: string;
  readonly endpointIds: readonly string[];
}

/**
 * Returns how many deliveries there are more. An event that was kept before makes none, and stays as it was told then. What happens while an
 * endpoint is switched off, or has to prove its new address, waits for it; one that was never verified gets nothing. Throws `invalid` for an event
 * that cannot be told.
 */
export async function keepEvents(tx: Tx, keeping: Keeping, heard: readonly HeardEvent[]): Promise<number> {
  const wanted = await wantedOf(tx, keeping, heard);
  if (wanted.length === 0) return 0;
  const { sql } = tx;
  const by = (pick: (each: Wanted) => string) => wanted.map(pick);
  // Kept from now on, also where it was known: whatever forgets old ones sees that.
  await sql`
    INSERT INTO events (event_id, application_id, type, key, occurred_at, payload)
    SELECT * FROM unnest(
      ${by(({ event }) => event.eventId)}::text[], ${by(({ applicationId }) => applicationId)}::text[],
      ${by(({ type }) => type)}::text[], ${by(({ event }) => event.key)}::text[],
      ${by(({ event }) => event.time)}::text[]::timestamptz[],
      ${by(({ payload }) => payload)}::text[]::jsonb[])
    ON CONFLICT (event_id) DO UPDATE SET kept_at = now()`;
  const rows = wanted.flatMap(({ event, type, endpointIds }) =>
    endpointIds.map((endpointId) => ({ ...event, type, endpointId })),
  );
  const made = await sql`
    INSERT INTO deliveries (delivery_id, endpoint_id, event_id, type, key, occurred_at)
    SELECT delivery_id, endpoint_id, event_id, type, key, occurred_at FROM unnest(
      ${rows.map(() => newId("whd"))}::text[], ${rows.map(({ endpointId }) => endpointId)}::text[],
      ${rows.map(({ eventId }) => eventId)}::text[], ${rows.map(({ type }) => type)}::text[],
      ${rows.map(({ key }) => key)}::text[], ${rows.map(({ time }) => time)}::text[]::timestamptz[])
      WITH ORDINALITY AS made (delivery_id, endpoint_id, event_id, type, key, occurred_at, place) ORDER BY place
    ON CONFLICT (endpoint_id, event_id) DO NOTHING`;
  return made.count;
}

/** Each event once, with the endpoints that want it; those stay until the transaction ends. */
async function wantedOf(tx: Tx, { tellings, log }: Keeping, heard: readonly HeardEvent[]): Promise<Wanted[]> {
  const concerning = new Map<string, { event: HeardEvent; applicationId: string }>();
  for (const [index, event] of heard.entries()) {
    const channel = channelOf(event, index, tellings);
    // A partner's application is a channel of its own. The retailer's own channels have no endpoints.
    if (channel.startsWith("app_") && !concerning.has(event.eventId)) {
      concerning.set(event.eventId, { event, applicationId: channel });
    }
  }
  if (concerning.size === 0) return [];
  const known = await listening(tx, [...new Set([...concerning.values()].map((each) => each.applicationId))]);
  const strangers = [...concerning.values()].filter(({ applicationId }) => !known.has(applicationId));
  if (strangers.length > 0) {
    const applicationIds = [...new Set(strangers.map(({ applicationId }) => applicationId))];
    log.warn(
      { applicationIds, events: strangers.length },
      "events of applications that nobody has told of are not kept",
    );
  }
  return [...concerning.values()].flatMap(({ event, applicationId }) => {
    const { scopes = null, endpoints = [] } = known.get(applicationId) ?? {};
    const telling = toldTo(scopes, tellings).find((each) => each.event.type === event.type);
    const endpointIds = endpoints.filter(({ eventTypes }) => eventTypes.includes(telling?.type ?? ""));
    if (telling === undefined || endpointIds.length === 0) return [];
    const payload = payloadOf(telling, event, heard.indexOf(event));
    if (payload === null) return [];
    return [
      { event, type: telling.type, payload, applicationId, endpointIds: endpointIds.map((each) => each.endpointId) },
    ];
  });
}

/** The CloudEvent as it is sent; null where it is none of the API's affair. */
function payloadOf(telling: OfferedTelling, event: HeardEvent, index: number): string | null {
  const data = told(telling, event, index);
  if (data === null) return null;
  const { eventId: id, key: subject, time, correlationId } = event;
  return JSON.stringify(messageOf(telling, { id, subject, time, correlationId, data }));
}

interface Listening {
  readonly scopes: Scopes;
  readonly endpoints: readonly { readonly endpointId: string; readonly eventTypes: readonly string[] }[];
}

/** The applications that are known, each with its endpoints that were verified once; those cannot be removed meanwhile. */
async function listening({ sql }: Tx, applicationIds: readonly string[]): Promise<ReadonlyMap<string, Listening>> {
  const applications = await sql<{ applicationId: string; scopes: string[] | null }[]>`
    SELECT application_id AS "applicationId", scopes FROM applications WHERE application_id = ANY (${applicationIds}::text[])`;
  const endpoints = await sql<{ endpointId: string; applicationId: string; eventTypes: string[] }[]>`
    SELECT endpoint_id AS "endpointId", application_id AS "applicationId", event_types AS "eventTypes" FROM endpoints
    WHERE application_id = ANY (${applicationIds}::text[]) AND verified_url IS NOT NULL ORDER BY endpoint_id FOR KEY SHARE`;
  return new Map(
    applications.map(({ applicationId, scopes }) => [
      applicationId,
      { scopes, endpoints: endpoints.filter((each) => each.applicationId === applicationId) },
    ]),
  );
}
