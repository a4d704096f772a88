/** In whose words an application is told: those of the experience API that it calls. */
import { eq } from "drizzle-orm";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import type { OfferedTelling } from "@tierline/kernel/events/telling";
import { applications } from "../db/schema.ts";

/** What an application's tokens may carry; null: nobody has said yet. */
export type Scopes = readonly string[] | null;

/**
 * What an application with these scopes is told: each event once, in the words of the first API that tells of it and that the application may call.
 */
export function toldTo(scopes: Scopes, tellings: readonly OfferedTelling[]): OfferedTelling[] {
  const own = tellings.filter((each) => scopes === null || each.scopes.some((scope) => scopes.includes(scope)));
  return own.filter(({ event }, index) => own.findIndex((other) => other.event.type === event.type) === index);
}

/** {@link toldTo}, for an application by its id. */
export async function toldToApplication(
  { orm }: Pick<Tx, "orm">,
  tellings: readonly OfferedTelling[],
  applicationId: string,
): Promise<OfferedTelling[]> {
  const [row] = await orm.select().from(applications).where(eq(applications.applicationId, applicationId));
  return toldTo(row?.scopes ?? null, tellings);
}

/** Throws `invalid` for types that the application is not told of: they would be waited for in vain. */
export async function checkTypes(
  reader: Pick<Tx, "orm">,
  tellings: readonly OfferedTelling[],
  { applicationId, eventTypes }: { readonly applicationId: string; readonly eventTypes: readonly string[] },
): Promise<void> {
  const told = new Set((await toldToApplication(reader, tellings, applicationId)).map(({ type }) => type));
  const errors = eventTypes.flatMap((type, index) =>
    told.has(type)
      ? []
      : [{ pointer: `/eventTypes/${String(index)}`, detail: `${type} is not told to this application` }],
  );
  const [first] = errors;
  if (first === undefined) return;
  throw new Problem("invalid", `${first.detail}; it may have ${[...told].join(", ")}.`, { errors });
}
