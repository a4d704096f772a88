import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { CatalogApi } from "../api/catalog.ts";

/** A link to an API's page, or to one operation on it. */
export const ApiLink = ({
  api,
  operationId,
  children,
  className = "inline-block py-0.5 text-accent underline-offset-2 hover:underline",
}: {
  readonly api: Pick<CatalogApi, "tier" | "name" | "major">;
  readonly operationId?: string;
  readonly children: ReactNode;
  readonly className?: string;
}) => (
  <Link
    to="/apis/$tier/$name/$version"
    params={{ tier: api.tier, name: api.name, version: `v${api.major}` }}
    {...(operationId === undefined ? {} : { hash: operationId })}
    className={className}
  >
    {children}
  </Link>
);
