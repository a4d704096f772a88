/** The catalog and the documents in it. */
import { queryOptions } from "@tanstack/react-query";
import type { CatalogProblem } from "@tierline/portal/catalog/catalog";
import type { CatalogApi, CatalogIndex, CatalogOperation } from "@tierline/portal/catalog/catalog-index";
import type { Journey, JourneyStep } from "@tierline/portal/catalog/journeys";
import type { ApiDocument } from "./document.ts";
import type { EventsDocument } from "./events-document.ts";
import { readJson } from "./read-json.ts";

export type { CatalogApi, CatalogIndex, CatalogOperation, CatalogProblem, Journey, JourneyStep };

/** `process/orders@v1`, as `calls` and `calledBy` say it. */
export const versionOf = ({ id, major }: Pick<CatalogApi, "id" | "major">): CatalogApi["calls"][number] =>
  `${id}@v${major}`;

// Contracts do not change while the platform runs.
const lasting = { staleTime: Infinity, gcTime: Infinity };

export const catalogQuery = queryOptions({
  queryKey: ["catalog"],
  queryFn: () => readJson<CatalogIndex>("/openapi/index.json"),
  ...lasting,
});

/** An OpenAPI document, by the path that the catalog names. */
export const documentQuery = (path: string) =>
  queryOptions({ queryKey: ["document", path], queryFn: () => readJson<ApiDocument>(path), ...lasting });

/** The AsyncAPI document of an API's events, by the path that the catalog names. */
export const eventsDocumentQuery = (path: string) =>
  queryOptions({ queryKey: ["events", path], queryFn: () => readJson<EventsDocument>(path), ...lasting });

export const journeysQuery = queryOptions({
  queryKey: ["journeys"],
  queryFn: () => readJson<{ readonly journeys: readonly Journey[] }>("/openapi/journeys.json"),
  ...lasting,
});

export const problemsQuery = queryOptions({
  queryKey: ["problems"],
  queryFn: () => readJson<{ readonly problems: readonly CatalogProblem[] }>("/problems"),
  ...lasting,
});
