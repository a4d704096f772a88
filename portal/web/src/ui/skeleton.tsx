/** Where text will stand in a moment. As tall as what replaces it, so that nothing moves. */
export const Skeleton = ({ className = "h-5 w-40" }: { readonly className?: string }) => (
  <span aria-hidden className={`block animate-pulse rounded-sm bg-sunken ${className}`} />
);

/** A list that is on its way. */
export const SkeletonRows = ({ rows, name }: { readonly rows: number; readonly name: string }) => (
  <div role="status" className="divide-y rounded-md border bg-surface">
    <span className="sr-only">Loading {name}</span>
    {Array.from({ length: rows }, (_, index) => (
      <div key={index} className="flex h-18 flex-col justify-center gap-2 px-4">
        <Skeleton className="h-4 w-48" />
        <Skeleton className="h-3.5 w-2/3" />
      </div>
    ))}
  </div>
);
