/** What of a heard event is told. An event that cannot be told is refused, so that somebody looks: from the log it is parked. */
import { Problem } from "@tierline/kernel/errors/problem";
import type { OfferedTelling, Told } from "@tierline/kernel/events/telling";
import { z } from "zod";
import type { HeardEvent } from "./keep-events.ts";

const Owned = z.object({ channel: z.string().min(1) });

const refused = ({ eventId }: HeardEvent, pointer: string, detail: string): Problem =>
  new Problem("invalid", `The event ${eventId} cannot be told: ${detail}.`, { errors: [{ pointer, detail }] });

/** Whose the event is. `index`: its place in what was reported. Throws `invalid` for one of nobody, or that no API tells of. */
export function channelOf(event: HeardEvent, index: number, tellings: readonly OfferedTelling[]): string {
  const at = `/events/${String(index)}`;
  if (!tellings.some((each) => each.event.type === event.type)) {
    throw refused(event, `${at}/type`, `no experience API tells of ${event.type}`);
  }
  const { data } = Owned.safeParse(event.data);
  if (data === undefined) throw refused(event, `${at}/data/channel`, "it does not say whose it is");
  return data.channel;
}

/** Its data in the API's words; null where it is none of the API's affair. Throws `invalid` for data that are not the event's. */
export function told(telling: OfferedTelling, event: HeardEvent, index: number): Told["data"] | null {
  try {
    return telling.tell(event.data)?.data ?? null;
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    const where = (issue?.path ?? []).map((step) => `/${String(step)}`).join("");
    throw refused(
      event,
      `/events/${String(index)}/data${where}`,
      issue?.message ?? "its data are not those of its type",
    );
  }
}
