import { useQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { eventsDocumentQuery, type CatalogApi } from "../api/catalog.ts";
import { eventsIn, fieldsOf, type Schema } from "../api/events-document.ts";
import { Facts } from "../ui/facts.tsx";
import { Failure } from "../ui/failure.tsx";
import { Prose } from "../ui/prose.tsx";
import { Table } from "../ui/table.tsx";
import { ApiLink } from "./api-link.tsx";

type CatalogEvent = CatalogApi["publishes"][number];
type EventDetail = ReturnType<typeof eventsIn> extends ReadonlyMap<string, infer Detail> ? Detail : never;

/** The kinds of event that an API publishes and that it tells its applications, each with its fields, and those it consumes. */
export const Events = ({ api, apis }: { readonly api: CatalogApi; readonly apis: readonly CatalogApi[] }) => (
  <>
    {api.eventsDocument !== null && api.publishes.length > 0 && (
      <Described id="publishes" name="Publishes" events={api.publishes} document={api.eventsDocument}>
        Each is a CloudEvent 1.0, sent at least once and in order per key.
      </Described>
    )}
    {api.eventsDocument !== null && api.tells.length > 0 && (
      <Described id="tells" name="Tells applications" events={api.tells} document={api.eventsDocument}>
        Each is a CloudEvent 1.0, sent as a signed webhook to the endpoints of an application.
      </Described>
    )}
    {api.consumes.length > 0 && <Consumed events={api.consumes} apis={apis} />}
  </>
);

function Described({
  id,
  name,
  events,
  document,
  children,
}: {
  readonly id: string;
  readonly name: string;
  readonly events: readonly CatalogEvent[];
  readonly document: string;
  readonly children: ReactNode;
}) {
  const found = useQuery(eventsDocumentQuery(document));
  const details = found.data === undefined ? undefined : eventsIn(found.data);
  return (
    <section aria-labelledby={id}>
      <Heading id={id} name={name} count={events.length} />
      <p className="mb-2 max-w-prose text-dim">
        {children}{" "}
        <a href={document} download className="text-accent underline underline-offset-2">
          AsyncAPI document
        </a>
      </p>
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      <div className="overflow-hidden rounded-md border bg-surface">
        {events.map((event) => (
          <EventShown key={event.type} event={event} detail={details?.get(event.type)} />
        ))}
      </div>
    </section>
  );
}

const EventShown = ({
  event: { type, summary },
  detail,
}: {
  readonly event: CatalogEvent;
  /** Undefined while the document is on its way. */
  readonly detail: EventDetail | undefined;
}) => (
  <details className="group border-b last:border-b-0">
    <summary className="flex items-start gap-2 px-4 py-2.5 hover:bg-sunken">
      <ChevronRight aria-hidden className="mt-1 size-3.5 shrink-0 text-dim transition-transform group-open:rotate-90" />
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
        <code className="font-mono text-[0.93rem]">{type}</code>
        <span className="text-dim">
          <Prose text={summary} />
        </span>
      </span>
    </summary>
    {detail !== undefined && (
      <div className="space-y-3 px-4 pt-1 pb-5 sm:pl-10">
        <Facts
          facts={[
            ["In order by", detail.orderingKey],
            ["Kept for", `${String(detail.retentionDays)} days`],
            ["Data class", detail.dataClass],
            ["Changes are", `compatible: ${detail.compatibility.toLowerCase()}`],
          ]}
        />
        <Fields of={type} data={detail.data} />
      </div>
    )}
  </details>
);

/** What its fields say is shown where anything is said of one. */
function Fields({ of, data }: { readonly of: string; readonly data: Schema }) {
  const fields = fieldsOf(data);
  const isDescribed = fields.some(({ description }) => description !== "");
  return (
    <Table
      caption={`Fields of ${of}`}
      columns={["Field of data", "Type", "Always there", ...(isDescribed ? ["What it says"] : [])]}
      rows={fields.map(({ path, type, required, description }) => ({
        key: path,
        cells: [
          <code key="path" className="font-mono text-[0.93rem]">
            {path}
          </code>,
          type,
          required ? "yes" : "no",
          ...(isDescribed ? [description] : []),
        ],
      }))}
    />
  );
}

const Consumed = ({
  events,
  apis,
}: {
  readonly events: readonly CatalogEvent[];
  readonly apis: readonly CatalogApi[];
}) => (
  <section aria-labelledby="consumes">
    <Heading id="consumes" name="Consumes" count={events.length} />
    <dl className="divide-y rounded-md border bg-surface">
      {events.map(({ type, summary }) => (
        <div key={type} className="gap-x-6 px-4 py-2.5 md:grid md:grid-cols-[16rem_1fr]">
          <dt className="font-mono text-[0.93rem]">{type}</dt>
          <dd className="text-dim">
            <Prose text={summary} /> <Publisher of={type} apis={apis} />
          </dd>
        </div>
      ))}
    </dl>
  </section>
);

function Publisher({ of, apis }: { readonly of: string; readonly apis: readonly CatalogApi[] }) {
  const publisher = apis.find(({ publishes }) => publishes.some(({ type }) => type === of));
  return publisher === undefined ? null : <ApiLink api={publisher}>From {publisher.title}</ApiLink>;
}

const Heading = ({ id, name, count }: { readonly id: string; readonly name: string; readonly count: number }) => (
  <h2 id={id} className="mb-2 text-[1.14rem] font-semibold">
    {name}{" "}
    <span className="font-normal text-dim">
      {count} {count === 1 ? "kind" : "kinds"} of event
    </span>
  </h2>
);
