import type { ChangeLogEntry } from "../api/registry.ts";
import { Badge, type Tone } from "../ui/badge.tsx";

type Impact = ChangeLogEntry["changes"][number]["impact"];

const tones: Readonly<Record<Impact, Tone>> = { breaking: "bad", compatible: "good", editorial: "neutral" };

/** What a change of a contract means for whoever calls it. */
export const ImpactBadge = ({ impact }: { readonly impact: Impact }) => <Badge tone={tones[impact]}>{impact}</Badge>;
