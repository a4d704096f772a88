import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useLocation } from "@tanstack/react-router";
import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { catalogQuery, documentQuery, type CatalogApi } from "../api/catalog.ts";
import { operationsOf } from "../api/document.ts";
import { NotFound } from "../app/not-found.tsx";
import { ApiLink } from "../catalog/api-link.tsx";
import { Lifecycle } from "../catalog/lifecycle.tsx";
import { OperationDetails } from "../catalog/operation-details.tsx";
import { ButtonAnchor } from "../ui/button.tsx";
import { Copyable } from "../ui/copyable.tsx";
import { day } from "../ui/day.ts";
import { Facts } from "../ui/facts.tsx";
import { Failure } from "../ui/failure.tsx";
import { Page } from "../ui/page.tsx";
import { Skeleton, SkeletonRows } from "../ui/skeleton.tsx";

const route = getRouteApi("/apis/$tier/$name/$version");

/** One major of an API: what it promises, and every operation with its policy and errors. */
export function Api() {
  const { tier, name, version } = route.useParams();
  const catalog = useQuery(catalogQuery);
  if (catalog.isPending) return <Loading />;
  if (catalog.isError) {
    return (
      <Page title="API">
        <Failure error={catalog.error} onRetry={() => void catalog.refetch()} />
      </Page>
    );
  }
  const { apis } = catalog.data;
  const api = apis.find((each) => each.tier === tier && each.name === name && `v${each.major}` === version);
  return api === undefined ? <NotFound /> : <ApiPage api={api} apis={apis} />;
}

const Loading = () => (
  <Page title={<Skeleton className="h-9 w-64" />}>
    <SkeletonRows rows={6} name="the API" />
  </Page>
);

function ApiPage({ api, apis }: { readonly api: CatalogApi; readonly apis: readonly CatalogApi[] }) {
  const document = useQuery(documentQuery(api.document));
  const { hash } = useLocation();
  const documented = document.data === undefined ? undefined : operationsOf(document.data);
  return (
    <Page
      tab={`${api.title} v${api.major}`}
      above={
        <Link to="/apis" search={{ tier: api.tier }} className="underline-offset-2 hover:underline">
          {api.tier} APIs
        </Link>
      }
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {api.title}
          <span className="font-mono text-[1.07rem] font-normal text-dim">{api.version}</span>
          <span className="text-base leading-none">
            <Lifecycle of={api.lifecycle} />
          </span>
        </span>
      }
      lead={api.description}
      actions={
        <ButtonAnchor href={api.document} download>
          <Download aria-hidden /> OpenAPI {api.version}
        </ButtonAnchor>
      }
    >
      <div className="space-y-8">
        {api.deprecation !== null && <Deprecated api={api} apis={apis} />}
        <Facts facts={factsOf(api, apis)} />
        {document.isError && <Failure error={document.error} onRetry={() => void document.refetch()} />}
        <section aria-labelledby="operations">
          <h2 id="operations" className="mb-2 text-[1.14rem] font-semibold">
            Operations <span className="font-normal text-dim">{api.operations.length}</span>
          </h2>
          <div className="overflow-hidden rounded-md border bg-surface">
            {api.operations.map((operation) => (
              <OperationDetails
                key={operation.operationId}
                api={api}
                operation={operation}
                documented={documented?.get(operation.operationId)}
                open={hash === operation.operationId}
              />
            ))}
          </div>
        </section>
        <Relations api={api} apis={apis} />
      </div>
    </Page>
  );
}

function Deprecated({ api, apis }: { readonly api: CatalogApi; readonly apis: readonly CatalogApi[] }) {
  const { deprecation } = api;
  if (deprecation === null) return null;
  const successor = apis.find(({ basePath }) => basePath === deprecation.successor);
  return (
    <p className="rounded-md border border-warn/40 bg-warn-soft px-4 py-3">
      <strong className="font-semibold text-warn">This version ends.</strong> Deprecated since {day(deprecation.since)};
      from {day(deprecation.sunset)} on it answers 410.{" "}
      {successor === undefined ? (
        <>Its successor is {deprecation.successor}.</>
      ) : (
        <>
          Move to{" "}
          <ApiLink api={successor} className="font-medium text-accent underline underline-offset-2">
            {successor.title} v{successor.major}
          </ApiLink>
          .
        </>
      )}
    </p>
  );
}

function factsOf(api: CatalogApi, apis: readonly CatalogApi[]): (readonly [string, ReactNode])[] {
  const versions = apis.filter(({ id }) => id === api.id);
  return [
    ["Base path", <Copyable key="path" text={api.basePath} name="base path" />],
    ["Owner", api.owner],
    ["Promised", `${api.slo.availability} available, p99 ${String(api.slo.p99Ms)} ms`],
    ["Data classes", api.dataClasses.join(", ")],
    ["Authority for", api.authority.length === 0 ? "nothing of its own" : api.authority.join(", ")],
    ["Versions", <Listed key="versions" apis={versions} show={(each) => `v${each.major}`} />],
    ["Calls", <Listed key="calls" apis={named(api.calls, apis)} show={({ id }) => id} />],
    ["Called by", <Listed key="called" apis={named(api.calledBy, apis)} show={({ id }) => id} />],
  ];
}

const named = (versions: readonly string[], apis: readonly CatalogApi[]): CatalogApi[] =>
  apis.filter((api) => versions.includes(`${api.id}@v${api.major}`));

const Listed = ({
  apis,
  show,
}: {
  readonly apis: readonly CatalogApi[];
  readonly show: (api: CatalogApi) => string;
}) =>
  apis.length === 0 ? (
    <span className="text-dim">no other API</span>
  ) : (
    <span className="flex flex-wrap gap-x-3">
      {apis.map((each) => (
        <ApiLink key={each.basePath} api={each}>
          {show(each)}
        </ApiLink>
      ))}
    </span>
  );

function Relations({ api }: { readonly api: CatalogApi; readonly apis: readonly CatalogApi[] }) {
  const lists = [
    ["Publishes", api.publishes],
    ["Consumes", api.consumes],
  ] as const;
  return (
    <>
      {lists
        .filter(([, events]) => events.length > 0)
        .map(([name, events]) => (
          <section key={name} aria-labelledby={name}>
            <h2 id={name} className="mb-2 text-[1.14rem] font-semibold">
              {name} <span className="font-normal text-dim">{events.length} kinds of event</span>
            </h2>
            <dl className="divide-y rounded-md border bg-surface">
              {events.map(({ type, summary }) => (
                <div key={type} className="gap-x-6 px-4 py-2.5 md:grid md:grid-cols-[16rem_1fr]">
                  <dt className="font-mono text-[0.93rem]">{type}</dt>
                  <dd className="text-dim">{summary}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </>
  );
}
