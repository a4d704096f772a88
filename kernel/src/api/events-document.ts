/**
 * The AsyncAPI 3 document of the events an API publishes to the log, and of what it tells applications, made from its contract alone. Payloads are
 * CloudEvents 1.0 data.
 */
import { z } from "zod";
import type { EventDeclaration } from "../events/event.ts";
import { exampleOf, toldForDays, type Telling } from "../events/telling.ts";
import { apiId, basePath, majorOf } from "./about.ts";
import type { ApiContract } from "./contract.ts";

type Json = Record<string, unknown>;

/** The attributes of CloudEvents 1.0 as kernel/src/events/cloud-event.ts sets them; `correlationid` is an extension attribute. */
const attributes: Json = {
  specversion: { const: "1.0" },
  id: { type: "string", format: "uuid", description: "Unique; consumers are idempotent on it." },
  source: { type: "string", description: "The API that wrote it, `/process/orders`." },
  time: { type: "string", format: "date-time", description: "When it happened in the business." },
  datacontenttype: { const: "application/json" },
  subject: { type: "string", description: "The ordering key: events of one key arrive in order." },
  correlationid: { type: "string", description: "From the channel's request to the journal line." },
};

/** What the document has of an event, wherever it goes. */
interface Documented extends Omit<EventDeclaration, "key"> {
  /** The CloudEvent's source where it is always the same. */
  readonly source?: string;
  readonly examples?: readonly Json[];
}

/** The document, or undefined for an API that neither publishes nor tells anything. */
export function eventsDocumentOf({ about, publishes = [], tells = [] }: ApiContract): Json | undefined {
  const events: readonly Documented[] = [...publishes, ...tells.map((each) => toldOf(each, basePath(about)))];
  if (events.length === 0) return undefined;
  return {
    asyncapi: "3.0.0",
    id: `urn:tierline:${about.tier}:${about.name}:v${majorOf(about)}:events`,
    info: {
      title: `${about.title}: events`,
      version: about.version,
      description:
        tells.length === 0
          ? `What ${apiId(about)} tells the rest of the platform. At least once, in order per key.`
          : `What ${apiId(about)} tells the applications that call it, by signed webhooks. At least once; in order per key where an endpoint asks for it.`,
      contact: { name: about.owner },
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    defaultContentType: "application/cloudevents+json",
    "x-api": { id: apiId(about), tier: about.tier, owner: about.owner, lifecycle: about.lifecycle },
    channels: Object.fromEntries(events.map((each) => [nameOf(each), channelOf(each)])),
    operations: Object.fromEntries(
      events.map((each) => [
        `publish-${nameOf(each)}`,
        {
          action: "send",
          summary: each.summary,
          channel: { $ref: `#/channels/${nameOf(each)}` },
          messages: [{ $ref: `#/channels/${nameOf(each)}/messages/event` }],
        },
      ]),
    ),
    components: {
      messages: Object.fromEntries(events.map((each) => [nameOf(each), messageOf(each, about.owner)])),
      schemas: Object.fromEntries(events.map((each) => [nameOf(each), payloadOf(each)])),
    },
  };
}

/** `order.placed.v1` cannot be part of a JSON path in some tools: `order-placed-v1`. */
const nameOf = ({ type }: Documented): string => type.replaceAll(".", "-");

const channelOf = (event: Documented): Json => ({
  address: event.type,
  title: event.type,
  description: event.summary,
  messages: { event: { $ref: `#/components/messages/${nameOf(event)}` } },
});

function messageOf(event: Documented, owner: string): Json {
  const { type, summary, keyName, retentionDays, dataClass, compatibility, examples } = event;
  return {
    name: type,
    title: type,
    summary,
    contentType: "application/cloudevents+json",
    payload: { $ref: `#/components/schemas/${nameOf(event)}` },
    "x-event": { owner, retentionDays, orderingKey: keyName, dataClass, compatibility },
    ...(examples === undefined ? {} : { examples: examples.map((payload) => ({ payload })) }),
  };
}

/** Within a version members are added and never taken away: whoever knows an earlier schema reads what is told later. */
function toldOf({ type, summary, event, data, example }: Telling, source: string): Documented {
  const { keyName, dataClass } = event;
  const told = { type, summary, data, keyName, dataClass, source };
  const examples = [exampleOf({ type, source, example })];
  return { ...told, retentionDays: toldForDays, compatibility: "FORWARD", examples };
}

/** The whole CloudEvent in its JSON format. What the producer adds later must not break a consumer: objects stay open. */
function payloadOf({ type, summary, data, source }: Documented): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(data, { io: "input", unrepresentable: "any" });
  return {
    type: "object",
    description: summary,
    required: ["specversion", "id", "type", "source", "time", "subject", "datacontenttype", "correlationid", "data"],
    properties: {
      ...attributes,
      ...(source === undefined ? {} : { source: { const: source } }),
      type: { const: type },
      data: schema,
    },
  };
}
