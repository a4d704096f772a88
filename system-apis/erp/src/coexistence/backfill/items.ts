/** Items, by passes: the second and third copy what was changed while the one before read its pages. */
import { onePage } from "../every-page.ts";
import type { CopyPart, Position } from "./part.ts";

/** A change that commits late may carry an earlier time. */
const overlapMs = 10_000;
const passes = 3;

export const items: CopyPart = {
  name: "listItems",
  async step(
    { source, newContext },
    { cursor, since, pass = "1", began = new Date(Date.now() - overlapMs).toISOString() },
  ) {
    const page = await onePage(source, "listItems", newContext(), { cursor, changedSince: since });
    const rows = page.items.map(({ changedAt: _at, cost, ...rest }) => ({
      ...rest,
      ...(cost === null ? {} : { cost }),
    }));
    const write = { key: "items", operation: "importItems", input: { body: { items: rows } }, locations: [] } as const;
    const here: Position = { pass, began, ...(since === undefined ? {} : { since }) };
    const last = rows.length === 0 || Number(pass) === passes;
    const after = last ? null : { pass: String(Number(pass) + 1), since: began };
    return {
      writes: rows.length === 0 ? [] : [write],
      sightings: [],
      copied: rows.length,
      next: page.nextCursor === null ? after : { ...here, cursor: page.nextCursor },
    };
  },
};
