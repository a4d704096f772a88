import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { catalogQuery, type CatalogApi } from "../api/catalog.ts";
import type { CatalogSearch } from "../app/router.tsx";
import { CatalogList } from "../catalog/catalog-list.tsx";
import { ChannelView } from "../catalog/channel-view.tsx";
import { apisFor, channelsOf } from "../catalog/channels.ts";
import { keepChannel } from "../catalog/own-channel.ts";
import { SearchField } from "../catalog/search-field.tsx";
import { findApis } from "../catalog/search.ts";
import { tierNames, tierWords } from "../catalog/tiers.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { Page } from "../ui/page.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

const route = getRouteApi("/apis");

/** Every API, found by words, channel, tier and lifecycle. */
export function Catalog() {
  const catalog = useQuery(catalogQuery);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: CatalogSearch) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value !== ""));
    void navigate({ search: next, replace: true, resetScroll: false });
  };
  const apis = catalog.data?.apis ?? [];
  const channels = channelsOf(apis);
  const channel = channels.find(({ name }) => name === search.channel);
  const ofChannel = search.channel === undefined ? apis : apisFor(search.channel, apis);
  const found = findApis(ofChannel.filter(isMeant(search)), search.q ?? "");
  return (
    <Page
      title="APIs"
      lead={
        <>
          Everything the platform offers, by tier: what it does, who owns it, and until when it holds. What takes more
          than one call is told in the{" "}
          <Link to="/journeys" className="text-accent underline underline-offset-2">
            journeys
          </Link>
          .
        </>
      }
    >
      <div className="mb-6 flex flex-wrap gap-3">
        <SearchField label="Search by what you want to do" value={search.q ?? ""} onChange={(q) => change({ q })} />
        <SelectField
          label="Channel"
          value={search.channel ?? ""}
          onChange={(chosen) => {
            keepChannel(chosen === "" ? undefined : chosen);
            change({ channel: chosen });
          }}
          options={[["", "All channels"], ...channels.map(({ name, title }) => [name, title] as const)]}
        />
        <SelectField
          label="Tier"
          value={search.tier ?? ""}
          onChange={(tier) => change({ tier })}
          options={[["", "All tiers"], ...tierNames.map((tier) => [tier, tierWords[tier].name] as const)]}
        />
        <SelectField
          label="Lifecycle"
          value={search.lifecycle ?? ""}
          onChange={(lifecycle) => change({ lifecycle })}
          options={[
            ["", "Any lifecycle"],
            ...["draft", "active", "deprecated", "retired"].map((each) => [each, each] as const),
          ]}
        />
      </div>
      {catalog.isPending && <SkeletonRows rows={8} name="the catalog" />}
      {catalog.isError && <Failure error={catalog.error} onRetry={() => void catalog.refetch()} />}
      {catalog.isSuccess && (
        <>
          {channel !== undefined && <ChannelView channel={channel} apis={ofChannel} />}
          <p role="status" className="mb-3 text-dim">
            {found.length === apis.length
              ? `${String(apis.length)} versions`
              : `${String(found.length)} of ${String(apis.length)} versions`}
          </p>
          <CatalogList found={found} />
          {found.length === 0 && (
            <Button
              onClick={() => {
                keepChannel(undefined);
                void navigate({ search: {}, replace: true });
              }}
            >
              Show everything
            </Button>
          )}
        </>
      )}
    </Page>
  );
}

const isMeant =
  ({ tier, lifecycle }: CatalogSearch) =>
  (api: CatalogApi): boolean =>
    (tier === undefined || api.tier === tier) && (lifecycle === undefined || api.lifecycle === lifecycle);
