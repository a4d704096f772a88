import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Failure } from "./failure.tsx";
import { SkeletonRows } from "./skeleton.tsx";

/** What was asked for, once it is there; until then its shape, and in its place what went wrong. */
export function Loaded<T>({
  query,
  name,
  rows = 3,
  children,
}: {
  readonly query: UseQueryResult<T>;
  /** What is on its way, in words. */
  readonly name: string;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}) {
  if (query.isSuccess) return children(query.data);
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <SkeletonRows rows={rows} name={name} />;
}
