/** Which backend takes a part of a write. Pure. */
import { isInCanary } from "../share.ts";
import { servingOf, type MoveState } from "../stages.ts";
import type { Part } from "./parts.ts";

/** Where something new goes, by the stage and, in a canary, by its rule. */
export function choiceFor({ canary, ...move }: MoveState, part: Part): string {
  if (move.stage !== "canary" || canary === null || move.newBackend === null) return servingOf(move);
  const { key, channel, location } = part;
  return isInCanary(canary, { key: key ?? "", channel, location }) ? move.newBackend : move.oldBackend;
}

/**
 * Where a part goes whose key is not assigned: stock by the stage of its location, master data to the one that serves, and what
 * was begun before anything was assigned to the old one.
 */
export function placeFor(move: MoveState, part: Part): string {
  if (part.key === null) return servingOf(move);
  return part.location !== undefined && !part.begins ? choiceFor(move, part) : move.oldBackend;
}
