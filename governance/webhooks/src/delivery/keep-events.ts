/** Events become deliveries: each event for every endpoint of its application that wants it. */
import type { Tx } from "@tierline/kernel/db/database";
import { newId } from "@tierline/kernel/model/ids";

export interface HeardEvent {
  readonly eventId: string;
  readonly type: string;
  readonly source: string;
  readonly key: string;
  readonly time: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A partner's application is a channel of its own, so the channel says whom an event concerns. Others are of nobody here. */
const applicationOf = ({ data }: HeardEvent): string | undefined => {
  const { channel } = data;
  return typeof channel === "string" && channel.startsWith("app_") ? channel : undefined;
};

/** The CloudEvent as it is sent: the channel is the receiver itself, and stays. */
const payloadOf = ({ eventId, type, source, key, time, data }: HeardEvent) => ({
  specversion: "1.0",
  id: eventId,
  source,
  type,
  time,
  subject: key,
  datacontenttype: "application/json",
  data,
});

/** Returns how many deliveries there are more. An event that was kept before makes none. Endpoints that are switched off get theirs to wait. */
export async function keepEvents({ sql }: Tx, heard: readonly HeardEvent[]): Promise<number> {
  let made = 0;
  for (const event of heard) {
    const applicationId = applicationOf(event);
    if (applicationId === undefined) continue;
    const wanting = await sql<{ endpointId: string }[]>`
      SELECT endpoint_id AS "endpointId" FROM endpoints
      WHERE application_id = ${applicationId} AND ${event.type} = ANY (event_types) AND state <> 'unverified'
      ORDER BY endpoint_id`;
    if (wanting.length === 0) continue;
    await sql`
      INSERT INTO events (event_id, application_id, type, key, occurred_at, payload)
      VALUES (${event.eventId}, ${applicationId}, ${event.type}, ${event.key}, ${event.time}, ${sql.json(payloadOf(event) as never)})
      ON CONFLICT (event_id) DO NOTHING`;
    const rows = await sql`
      INSERT INTO deliveries (delivery_id, endpoint_id, event_id, type, key, occurred_at)
      SELECT delivery_id, endpoint_id, ${event.eventId}, ${event.type}, ${event.key}, ${event.time}
      FROM unnest(${wanting.map(() => newId("whd"))}::text[], ${wanting.map(({ endpointId }) => endpointId)}::text[])
        AS wanted (delivery_id, endpoint_id)
      ON CONFLICT (endpoint_id, event_id) DO NOTHING`;
    made += rows.count;
  }
  return made;
}
