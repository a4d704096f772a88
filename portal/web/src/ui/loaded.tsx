import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Failure } from "./failure.tsx";
import { SkeletonRows } from "./skeleton.tsx";

/**
 * What was asked for, once it is there; until then its shape, and in its place what went wrong. When asking again has failed, what is known
 * is shown on below the failure: somebody may be typing in it.
 */
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
  if (query.isPending) return <SkeletonRows rows={rows} name={name} />;
  const failure = query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isLoadingError) return failure;
  return (
    <>
      {failure !== false && <div className="mb-4">{failure}</div>}
      {children(query.data)}
    </>
  );
}
