import { Badge, type Tone } from "../ui/badge.tsx";

const tones: Readonly<Record<string, Tone>> = {
  open: "accent",
  pending: "accent",
  approved: "good",
  refused: "bad",
  active: "warn",
};

/** Where a review, a request or a waiver stands. */
export const DecisionState = ({ state }: { readonly state: string }) => (
  <Badge tone={tones[state] ?? "neutral"}>{state}</Badge>
);
