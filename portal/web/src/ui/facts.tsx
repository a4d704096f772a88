import type { ReactNode } from "react";

/** Names and values beside one another. */
export const Facts = ({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="grid grid-cols-1 gap-px overflow-hidden rounded-md border bg-surface sm:grid-cols-2 lg:grid-cols-4">
    {facts.map(([name, value]) => (
      <div key={name} className="min-w-0 px-4 py-3 shadow-[0_0_0_1px_var(--color-line)]">
        <dt className="text-[0.86rem] text-dim">{name}</dt>
        <dd className="mt-0.5 min-w-0">{value}</dd>
      </div>
    ))}
  </dl>
);
