import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { versionOf, type CatalogApi } from "../api/catalog.ts";
import { Copyable } from "../ui/copyable.tsx";
import { Facts } from "../ui/facts.tsx";
import { ApiLink } from "./api-link.tsx";

/** What the contract says of the API as a whole. */
export const ContractFacts = ({ api, apis }: { readonly api: CatalogApi; readonly apis: readonly CatalogApi[] }) => (
  <Facts facts={factsOf(api, apis)} />
);

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
    ["Called by", <CalledBy key="called" api={api} apis={apis} />],
  ];
}

const CalledBy = ({ api, apis }: { readonly api: CatalogApi; readonly apis: readonly CatalogApi[] }) =>
  api.tier === "experience" ? (
    <Link
      to="/apis"
      search={{ channel: api.name }}
      className="inline-block py-0.5 text-accent underline-offset-2 hover:underline"
    >
      the {api.title} channel
    </Link>
  ) : (
    <Listed apis={named(api.calledBy, apis)} show={({ id }) => id} />
  );

const named = (versions: readonly string[], apis: readonly CatalogApi[]): CatalogApi[] =>
  apis.filter((api) => versions.includes(versionOf(api)));

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
