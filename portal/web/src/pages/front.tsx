import { useQuery } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { catalogQuery } from "../api/catalog.ts";
import { signInPath, signUpPath, useSession } from "../api/session.ts";
import { CatalogList } from "../catalog/catalog-list.tsx";
import { LiveFacts } from "../catalog/live-facts.tsx";
import { SearchField } from "../catalog/search-field.tsx";
import { findApis } from "../catalog/search.ts";
import { TierMap } from "../catalog/tier-map.tsx";
import { ButtonAnchor, ButtonLink } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { useTabTitle } from "../ui/page.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

/** The first page: what this is, two doors, and what there is. */
export function Front() {
  useTabTitle(undefined);
  const catalog = useQuery(catalogQuery);
  const [query, setQuery] = useState("");
  return (
    <div className="mx-auto w-full max-w-6xl px-4 sm:px-6">
      <section className="grid items-center gap-x-12 gap-y-8 py-10 sm:py-14 lg:grid-cols-[1fr_23rem]">
        <div>
          <h1 className="max-w-2xl text-3xl leading-[1.12] font-semibold tracking-tight sm:text-[2.75rem]">
            One stable API for every channel, and every sale followed to its journal line.
          </h1>
          <p className="mt-4 max-w-xl text-[1.14rem] text-dim">
            Three governed tiers stand between the channels where customers buy and the systems that hold the books.
            Stock is promised once, and the limits and rules you read here are the ones that run.
          </p>
          <Doors />
        </div>
        <LiveFacts apis={catalog.data?.apis} />
      </section>
      <section aria-labelledby="what-there-is" className="border-t py-10">
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
          <h2 id="what-there-is" className="text-xl font-semibold">
            What there is
          </h2>
          <div className="flex w-full max-w-md">
            <SearchField label="Search by what you want to do" value={query} onChange={setQuery} />
          </div>
        </div>
        {catalog.isError && <Failure error={catalog.error} onRetry={() => void catalog.refetch()} />}
        {catalog.isPending && <SkeletonRows rows={8} name="the catalog" />}
        {catalog.isSuccess && query === "" && <TierMap apis={catalog.data.apis} />}
        {catalog.isSuccess && query !== "" && <Results query={query} apis={catalog.data.apis} />}
      </section>
    </div>
  );
}

function Doors() {
  const session = useSession();
  const isSignedIn = session?.signedIn === true;
  return (
    <div className="mt-7 flex flex-wrap gap-3">
      {isSignedIn ? (
        <ButtonLink look="primary" to="/applications">
          Your applications <ArrowRight aria-hidden />
        </ButtonLink>
      ) : (
        <>
          <ButtonAnchor look="primary" href={signUpPath("/welcome")}>
            Start building <ArrowRight aria-hidden />
          </ButtonAnchor>
          <ButtonAnchor href={signInPath("/applications")}>Sign in</ButtonAnchor>
        </>
      )}
    </div>
  );
}

function Results({ query, apis }: { readonly query: string; readonly apis: Parameters<typeof findApis>[0] }) {
  const found = findApis(apis, query);
  return (
    <>
      <p role="status" className="mb-3 text-dim">
        {found.length === 0
          ? `Nothing here does “${query}”.`
          : `${String(found.length)} of ${String(apis.length)} APIs`}
      </p>
      <CatalogList found={found} />
    </>
  );
}
