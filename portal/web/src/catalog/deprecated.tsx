import type { CatalogApi } from "../api/catalog.ts";
import { day } from "../ui/day.ts";
import { ApiLink } from "./api-link.tsx";

/** That a version ends, when, and what to move to. */
export function Deprecated({ api, apis }: { readonly api: CatalogApi; readonly apis: readonly CatalogApi[] }) {
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
