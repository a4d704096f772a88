import type { Delivery, Endpoint } from "../api/webhooks.ts";
import { Badge, type Tone } from "../ui/badge.tsx";

const endpointTones: Readonly<Record<Endpoint["state"], Tone>> = {
  unverified: "warn",
  active: "good",
  disabled: "bad",
};

/** Whether events are sent there, and arrive. */
export const EndpointState = ({
  of: { state, failingSince },
}: {
  readonly of: Pick<Endpoint, "state" | "failingSince">;
}) =>
  state === "active" && failingSince !== null ? (
    <Badge tone="bad">failing</Badge>
  ) : (
    <Badge tone={endpointTones[state]}>{state}</Badge>
  );

const deliveryTones: Readonly<Record<Delivery["state"], Tone>> = {
  waiting: "accent",
  delivered: "good",
  "given-up": "bad",
};

/** Where a delivery stands. */
export const DeliveryState = ({ state }: { readonly state: Delivery["state"] }) => (
  <Badge tone={deliveryTones[state]}>{state.replace("-", " ")}</Badge>
);
