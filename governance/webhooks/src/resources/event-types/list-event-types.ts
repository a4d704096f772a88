import { reply } from "@tierline/kernel/api/operation";
import { exampleOf, type OfferedTelling } from "@tierline/kernel/events/telling";
import { z } from "@tierline/kernel/model/schema";
import type { WebhooksContext } from "../../deps.ts";

const shown = (telling: OfferedTelling) => ({
  type: telling.type,
  api: telling.api,
  summary: telling.summary,
  keyName: telling.event.keyName,
  schema: z.toJSONSchema(telling.data, { io: "input", unrepresentable: "any" }) as Record<string, unknown>,
  example: exampleOf(telling),
});

/** A handful, so always one page. */
export const listEventTypes = ({ deps }: Pick<WebhooksContext, "deps">) =>
  Promise.resolve(
    reply(200, {
      items: deps.tellings.map(shown).sort((a, b) => (a.type < b.type ? -1 : 1)),
      nextCursor: null,
    }),
  );
