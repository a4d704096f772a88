import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { deliveryQuery, repeatDelivery, type DeliveryDetail } from "../api/webhooks.ts";
import { WithTeam } from "../app/signed-in.tsx";
import { Button } from "../ui/button.tsx";
import { CodeBlock } from "../ui/code-block.tsx";
import { Copyable } from "../ui/copyable.tsx";
import { fromNow } from "../ui/day.ts";
import { Facts } from "../ui/facts.tsx";
import { Failure } from "../ui/failure.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { Page } from "../ui/page.tsx";
import { Attempts } from "../webhooks/attempts.tsx";
import { DeliveryState } from "../webhooks/endpoint-state.tsx";

const route = getRouteApi("/webhooks/$endpointId/deliveries/$deliveryId");

/** One delivery: what was sent, each attempt, and what was answered. */
export const ApplicationDelivery = () => <WithTeam title="Delivery">{() => <Found />}</WithTeam>;

function Found() {
  const { endpointId, deliveryId } = route.useParams();
  const delivery = useQuery(deliveryQuery(deliveryId));
  return (
    <Page
      title="Delivery"
      lead={delivery.data?.type}
      above={
        <Link to="/webhooks/$endpointId" params={{ endpointId }} className="underline-offset-2 hover:underline">
          Endpoint
        </Link>
      }
      actions={<Resend deliveryId={deliveryId} />}
    >
      <Loaded query={delivery} name="the delivery" rows={4}>
        {(found) => <Shown delivery={found} />}
      </Loaded>
    </Page>
  );
}

function Resend({ deliveryId }: { readonly deliveryId: string }) {
  const repeat = useMutation({ mutationFn: () => repeatDelivery(deliveryId) });
  return (
    <>
      <Button look="primary" busy={repeat.isPending} onClick={() => repeat.mutate()}>
        <RotateCcw aria-hidden /> Send again
      </Button>
      {repeat.isError && <Failure error={repeat.error} />}
    </>
  );
}

const Shown = ({ delivery }: { readonly delivery: DeliveryDetail }) => (
  <div className="space-y-8">
    <Facts facts={factsOf(delivery)} />
    <div className="grid gap-8 lg:grid-cols-2">
      <section aria-labelledby="attempts" className="min-w-0">
        <h2 id="attempts" className="mb-2 text-[1.14rem] font-semibold">
          Attempts
        </h2>
        <Attempts of={delivery} />
      </section>
      <section aria-labelledby="payload" className="min-w-0">
        <h2 id="payload" className="mb-2 text-[1.14rem] font-semibold">
          Payload
        </h2>
        <CodeBlock name="payload" text={JSON.stringify(delivery.payload, null, 2)} />
      </section>
    </div>
  </div>
);

const factsOf = (delivery: DeliveryDetail): (readonly [string, ReactNode])[] => [
  [
    "State",
    <span key="state">
      <DeliveryState state={delivery.state} />
      {delivery.nextAttemptAt !== null && (
        <span className="block text-[0.93rem] text-dim">next attempt {fromNow(delivery.nextAttemptAt)}</span>
      )}
    </span>,
  ],
  ["webhook-id", <Copyable key="id" text={delivery.deliveryId} name="webhook-id" />],
  ["Of", <Copyable key="key" text={delivery.key} name="key" />],
  ["Happened", fromNow(delivery.occurredAt)],
];
