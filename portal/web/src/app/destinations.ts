/** What the search can lead to. */
import type { NavigateOptions } from "@tanstack/react-router";
import type { CatalogApi, CatalogProblem } from "../api/catalog.ts";
import { matcher } from "../catalog/search.ts";

export interface Destination {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly link: NavigateOptions;
}

const most = 40;

/** APIs first, then operations, then errors; without a query the APIs. */
export function findDestinations(
  query: string,
  apis: readonly CatalogApi[],
  problems: readonly CatalogProblem[],
): Destination[] {
  const matches = matcher(query);
  const found = [
    ...apis.filter((api) => matches(`${api.title} ${api.basePath} ${api.owner}`)).map(apiDestination),
    ...(query.trim() === "" ? [] : [...operations(apis, matches), ...errors(problems, matches)]),
  ];
  return found.slice(0, most);
}

const paramsOf = ({ tier, name, major }: CatalogApi) => ({ tier, name, version: `v${major}` });

const apiDestination = (api: CatalogApi): Destination => ({
  key: api.basePath,
  title: api.title,
  detail: api.basePath,
  link: { to: "/apis/$tier/$name/$version", params: paramsOf(api) },
});

const operations = (apis: readonly CatalogApi[], matches: (text: string) => boolean): Destination[] =>
  apis.flatMap((api) =>
    api.operations
      .filter(({ summary, operationId, path }) => matches(`${summary} ${operationId} ${path} ${api.title}`))
      .map(({ summary, operationId, method, path }) => ({
        key: `${api.basePath}#${operationId}`,
        title: summary,
        detail: `${method.toUpperCase()} ${api.basePath}${path}`,
        link: { to: "/apis/$tier/$name/$version", params: paramsOf(api), hash: operationId },
      })),
  );

const errors = (problems: readonly CatalogProblem[], matches: (text: string) => boolean): Destination[] =>
  problems
    .filter(({ kind, status, title }) => matches(`${String(status)} ${kind} ${title} error problem`))
    .map(({ kind, status, title }) => ({
      key: `problem ${kind}`,
      title,
      detail: `${String(status)} ${kind}`,
      link: { to: "/problems/$kind", params: { kind } },
    }));
