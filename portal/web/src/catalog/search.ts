/** Finding what an API can do by words. */
import type { CatalogApi, CatalogOperation } from "../api/catalog.ts";

/** True for texts that hold every word of the query, in any order. */
export function matcher(query: string): (text: string) => boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
}

/** An API that was found, and those of its operations that were meant. */
export interface FoundApi {
  readonly api: CatalogApi;
  /** Empty when the API itself was meant, or nothing was asked for. */
  readonly operations: readonly CatalogOperation[];
}

const ofApi = ({ title, basePath, description, owner, authority, dataClasses, ...api }: CatalogApi): string => {
  const types = [...api.publishes, ...api.tells].map(({ type }) => type);
  return [title, basePath, description, owner, ...authority, ...dataClasses, ...types].join(" ");
};

const ofOperation = ({ summary, operationId, path }: CatalogOperation, api: CatalogApi): string =>
  `${summary} ${operationId} ${path} ${api.title} ${api.tier}`;

/** The APIs that match, or whose operations do. */
export function findApis(apis: readonly CatalogApi[], query: string): FoundApi[] {
  if (query.trim() === "") return apis.map((api) => ({ api, operations: [] }));
  const matches = matcher(query);
  return apis.flatMap((api) => {
    const operations = api.operations.filter((operation) => matches(ofOperation(operation, api)));
    if (matches(ofApi(api)))
      return [{ api, operations: operations.length === api.operations.length ? [] : operations }];
    return operations.length === 0 ? [] : [{ api, operations }];
  });
}
