/** What an experience API tells applications: an event of the tiers below in the words of its own contract (ADR 36). */
import type { z } from "zod";
import { apiId, basePath, type About } from "../api/about.ts";
import type { Contract } from "../api/operation.ts";
import type { EventDeclaration } from "./event.ts";

/** What is told of one event, and whom it concerns. */
export interface Told {
  /** The channel whose order or return it is; a partner's application is a channel of its own. */
  readonly channel: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Days for which what is told is kept for an endpoint that does not take it, unless governance/webhooks is set otherwise. */
export const toldForDays = 30;

/** One event as an experience API tells of it. */
export interface Telling {
  /** `order.shipped.v2`: as no event of the log is called, since what it carries is another thing. */
  readonly type: string;
  /** One sentence: what has happened. */
  readonly summary: string;
  /** The event of the log that it tells of. */
  readonly event: EventDeclaration;
  /** What is told, in the API's words. */
  readonly data: z.ZodType;
  /** For the API's pages: what such a message is about, and its data. */
  readonly example: { readonly subject: string; readonly data: Readonly<Record<string, unknown>> };
  /** Null: it is none of this API's affair. Throws a ZodError for data that is not the event's. */
  tell(data: unknown): Told | null;
}

/** Declares it; events that do not say whose they are cannot be told. */
export function telling<
  S extends z.ZodType<{ readonly channel: string }>,
  D extends z.ZodType<Record<string, unknown>>,
>(declaration: {
  readonly type: string;
  readonly summary: string;
  readonly event: EventDeclaration<S>;
  readonly data: D;
  readonly example: { readonly subject: string; readonly data: z.input<D> & Record<string, unknown> };
  readonly shape: (data: z.output<S>) => z.input<D> | null;
}): Telling {
  const { shape, event, data, ...rest } = declaration;
  return {
    ...rest,
    data,
    event: event as unknown as EventDeclaration,
    tell: (given) => {
      const read = event.data.parse(given);
      const shaped = shape(read);
      return shaped === null ? null : { channel: read.channel, data: data.parse(shaped) };
    },
  };
}

/** A telling, and the API in whose words it is. */
export interface OfferedTelling extends Telling {
  /** `experience/storefront` */
  readonly api: string;
  /** `/experience/storefront/v2`: the CloudEvent's source. */
  readonly source: string;
  /** Whoever holds one of them calls this API, and is told by it. */
  readonly scopes: readonly string[];
}

/** What differs from one message to the next. */
export interface MessageParts {
  readonly id: string;
  readonly subject: string;
  /** ISO 8601. */
  readonly time: string;
  readonly correlationId: string;
  readonly data: Told["data"];
}

/** The CloudEvent 1.0 that is told. */
export const messageOf = (
  { type, source }: Pick<OfferedTelling, "type" | "source">,
  { id, subject, time, correlationId, data }: MessageParts,
) => ({
  specversion: "1.0",
  id,
  source,
  type,
  time,
  subject,
  datacontenttype: "application/json",
  correlationid: correlationId,
  data,
});

/** A whole message for the API's pages. */
export const exampleOf = (telling: Pick<OfferedTelling, "type" | "source" | "example">) =>
  messageOf(telling, {
    id: "019aa5d0-c7c3-7a0f-a4a1-a2b3c4d5e6f7",
    time: "2026-11-21T09:30:00Z",
    correlationId: "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
    ...telling.example,
  });

/** The events of the log that are told of, each once. */
export const eventsTold = (tellings: readonly Pick<Telling, "event">[]): EventDeclaration[] => [
  ...new Map(tellings.map(({ event }) => [event.type, event])).values(),
];

interface Teller {
  readonly about: About;
  readonly operations: Contract;
  readonly tells?: readonly Telling[];
}

/** What these APIs tell, in their order. Throws where two would tell different things under one name. */
export function tellingsOf(contracts: readonly Teller[]): OfferedTelling[] {
  const all = contracts.flatMap(({ about, operations, tells = [] }) => {
    const scopes = [...new Set(Object.values(operations).flatMap(({ policy }) => policy.scopes))];
    return tells.map((each) => ({ ...each, api: apiId(about), source: basePath(about), scopes }));
  });
  const twice = all.find(({ type }, index) => all.findIndex((other) => other.type === type) !== index);
  if (twice !== undefined) throw new Error(`Two APIs tell ${twice.type}: each needs a name of its own.`);
  return all;
}
