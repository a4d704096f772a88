import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useLocation } from "@tanstack/react-router";
import { Download, Play } from "lucide-react";
import { catalogQuery, documentQuery, type CatalogApi } from "../api/catalog.ts";
import { NotFound } from "../app/not-found.tsx";
import { ChangeLog } from "../catalog/change-log.tsx";
import { ContractFacts } from "../catalog/contract-facts.tsx";
import { Deprecated } from "../catalog/deprecated.tsx";
import { Events } from "../catalog/events.tsx";
import { HowItDoes } from "../catalog/how-it-does.tsx";
import { Lifecycle } from "../catalog/lifecycle.tsx";
import { Limits } from "../catalog/limits.tsx";
import { OperationDetails } from "../catalog/operation-details.tsx";
import { ButtonAnchor, ButtonLink } from "../ui/button.tsx";
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
        <>
          <ButtonLink
            look="primary"
            to="/apis/$tier/$name/$version/reference"
            params={{ tier: api.tier, name: api.name, version: `v${api.major}` }}
          >
            <Play aria-hidden /> Reference and try-it
          </ButtonLink>
          <ButtonAnchor href={api.document} download>
            <Download aria-hidden /> OpenAPI {api.version}
          </ButtonAnchor>
          <ButtonAnchor href={api.client} download>
            <Download aria-hidden /> TypeScript client
          </ButtonAnchor>
        </>
      }
    >
      <div className="space-y-8">
        {api.deprecation !== null && <Deprecated api={api} apis={apis} />}
        <ContractFacts api={api} apis={apis} />
        <HowItDoes api={api} />
        <Limits />
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
                document={document.data}
                open={hash === operation.operationId}
              />
            ))}
          </div>
        </section>
        <Events api={api} apis={apis} />
        <ChangeLog api={api} />
      </div>
    </Page>
  );
}
