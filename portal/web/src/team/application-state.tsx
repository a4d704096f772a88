import type { Application } from "../api/onboarding.ts";
import { Badge, type Tone } from "../ui/badge.tsx";

const tones: Readonly<Record<Application["state"], Tone>> = { active: "good", expired: "warn", retired: "neutral" };

export const ApplicationState = ({ state }: { readonly state: Application["state"] }) => (
  <Badge tone={tones[state]}>{state}</Badge>
);
