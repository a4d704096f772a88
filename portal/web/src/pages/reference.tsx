import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { catalogQuery, documentQuery, type CatalogApi } from "../api/catalog.ts";
import { operationsOf, type ApiDocument } from "../api/document.ts";
import { NotFound } from "../app/not-found.tsx";
import { ApiLink } from "../catalog/api-link.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { useTabTitle } from "../ui/page.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

const route = getRouteApi("/apis/$tier/$name/$version/reference");

const Scalar = lazy(() => import("../reference/scalar.tsx").then((loaded) => ({ default: loaded.Scalar })));

/** Every operation of one API with its schemas and examples, to be tried against the platform itself. */
export function Reference() {
  const { tier, name, version } = route.useParams();
  const catalog = useQuery(catalogQuery);
  return (
    <Loaded query={catalog} name="the API" rows={6}>
      {({ apis }) => {
        const api = apis.find((each) => each.tier === tier && each.name === name && `v${each.major}` === version);
        return api === undefined ? <NotFound /> : <ReferenceOf api={api} />;
      }}
    </Loaded>
  );
}

const scopesOf = (document: ApiDocument): string[] => [
  ...new Set([...operationsOf(document).values()].flatMap((each) => each["x-policy"].scopes)),
];

function ReferenceOf({ api }: { readonly api: CatalogApi }) {
  const document = useQuery(documentQuery(api.document));
  useTabTitle(`${api.title} v${api.major} reference`);
  return (
    <>
      <p className="border-b px-4 py-2 text-[0.93rem] text-dim sm:px-6">
        <ApiLink api={api}>
          {api.title} v{api.major}
        </ApiLink>
        : to try an operation, fill in the client id and secret of your sandbox credential and ask for a token. They
        stay in this page until you leave it.
      </p>
      <Loaded query={document} name="the reference" rows={8}>
        {(loaded) => (
          <Suspense fallback={<SkeletonRows rows={8} name="the reference" />}>
            <Scalar document={loaded} scopes={scopesOf(loaded)} />
          </Suspense>
        )}
      </Loaded>
    </>
  );
}
