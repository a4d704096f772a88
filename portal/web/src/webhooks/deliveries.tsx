import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { deliveriesQuery, type Delivery, type DeliveryFilter, type Endpoint } from "../api/webhooks.ts";
import { Button } from "../ui/button.tsx";
import { fromNow } from "../ui/day.ts";
import { Failure } from "../ui/failure.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";
import { Table } from "../ui/table.tsx";
import { DeliveryState } from "./endpoint-state.tsx";

const states = [
  ["", "In any state"],
  ["waiting", "Waiting"],
  ["delivered", "Delivered"],
  ["given-up", "Given up"],
] as const;

const stateIn = (value: string): Delivery["state"] | undefined =>
  states.map(([state]) => state).find((state): state is Delivery["state"] => state !== "" && state === value);

/** What was sent to an endpoint, latest first, page by page. */
export function Deliveries({ endpoint: { endpointId, eventTypes } }: { readonly endpoint: Endpoint }) {
  const [filter, setFilter] = useState<DeliveryFilter>({});
  const { state, type } = filter;
  const types = [...eventTypes, "endpoint.test"];
  return (
    <section aria-labelledby="deliveries" className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="deliveries" className="text-[1.14rem] font-semibold">
          Deliveries
        </h2>
        <div className="flex flex-wrap gap-2">
          <SelectField
            label="State"
            value={state ?? ""}
            onChange={(value) => setFilter(filterOf({ state: stateIn(value), type }))}
            options={states}
          />
          <SelectField
            label="Type"
            value={type ?? ""}
            onChange={(value) => setFilter(filterOf({ state, type: value === "" ? undefined : value }))}
            options={[["", "Of any type"], ...types.map((each) => [each, each] as const)]}
          />
        </div>
      </div>
      <Rows endpointId={endpointId} filter={filter} />
    </section>
  );
}

const filterOf = ({
  state,
  type,
}: {
  readonly state: Delivery["state"] | undefined;
  readonly type: string | undefined;
}): DeliveryFilter => ({ ...(state === undefined ? {} : { state }), ...(type === undefined ? {} : { type }) });

function Rows({ endpointId, filter }: { readonly endpointId: string; readonly filter: DeliveryFilter }) {
  const deliveries = useInfiniteQuery(deliveriesQuery(endpointId, filter));
  const found = deliveries.data?.pages.flatMap(({ items }) => items) ?? [];
  if (deliveries.isPending) return <SkeletonRows rows={3} name="the deliveries" />;
  if (deliveries.isLoadingError) return <Failure error={deliveries.error} onRetry={() => void deliveries.refetch()} />;
  if (found.length === 0) return <p className="rounded-md border border-dashed px-4 py-3 text-dim">None.</p>;
  return (
    <>
      <Table
        caption="Deliveries"
        columns={["Event", "State", "Of", "Attempts", "Last answer", "Happened"]}
        rows={found.map((delivery) => ({ key: delivery.deliveryId, cells: cellsOf(delivery) }))}
      />
      {deliveries.hasNextPage && (
        <Button busy={deliveries.isFetchingNextPage} onClick={() => void deliveries.fetchNextPage()}>
          Show earlier deliveries
        </Button>
      )}
    </>
  );
}

const cellsOf = (delivery: Delivery) => [
  <Link
    key="type"
    to="/webhooks/$endpointId/deliveries/$deliveryId"
    params={{ endpointId: delivery.endpointId, deliveryId: delivery.deliveryId }}
    className="font-medium whitespace-nowrap text-accent underline underline-offset-2"
  >
    {delivery.type}
  </Link>,
  <DeliveryState key="state" state={delivery.state} />,
  <code key="key" className="font-mono text-[0.93rem] break-all">
    {delivery.key}
  </code>,
  delivery.attempts,
  delivery.lastStatus ?? delivery.lastError ?? "–",
  <time key="at" dateTime={delivery.occurredAt} className="whitespace-nowrap">
    {fromNow(delivery.occurredAt)}
  </time>,
];
