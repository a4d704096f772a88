/** Who is in a canary. Pure: the same reference is in or out wherever and whenever it is asked. */
import { createHash } from "node:crypto";
import type { CanaryRule } from "../resources/migrations/stage.ts";

/** What a rule can look at. */
export interface CanaryFacts {
  readonly key: string;
  readonly channel?: string | undefined;
  readonly location?: string | undefined;
}

const buckets = 10_000;

/** 0 to 9,999, evenly, by the key alone. */
const bucketOf = (key: string): number => createHash("sha256").update(key).digest().readUInt32BE(0) % buckets;

/** A rule about channels or locations lets in only what has one. Growing a percentage keeps everybody who was in. */
export function isInCanary({ percentage, channels, locations }: CanaryRule, facts: CanaryFacts): boolean {
  if (channels !== undefined && !channels.includes(facts.channel ?? "")) return false;
  if (locations !== undefined && !locations.includes(facts.location ?? "")) return false;
  return percentage === undefined || bucketOf(facts.key) < (percentage * buckets) / 100;
}
