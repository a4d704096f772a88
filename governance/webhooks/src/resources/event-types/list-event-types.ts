import { reply } from "@tierline/kernel/api/operation";
import { offeredEvents } from "@tierline/kernel/model/events";
import { z } from "@tierline/kernel/model/schema";

const offered = offeredEvents
  .map(({ type, summary, keyName, data }) => ({
    type,
    summary,
    keyName,
    schema: z.toJSONSchema(data, { io: "input", unrepresentable: "any" }) as Record<string, unknown>,
  }))
  .sort((a, b) => (a.type < b.type ? -1 : 1));

/** A handful, so always one page. */
export const listEventTypes = () => Promise.resolve(reply(200, { items: offered, nextCursor: null }));
