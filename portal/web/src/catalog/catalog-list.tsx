import type { CatalogOperation } from "../api/catalog.ts";
import type { CatalogEntry } from "../api/registry.ts";
import { RunningState } from "../governance/running-state.tsx";
import { Method } from "../ui/method.tsx";
import { ApiLink } from "./api-link.tsx";
import { Lifecycle } from "./lifecycle.tsx";
import { availabilityWas, p99Was } from "./performance-words.ts";
import type { FoundApi } from "./search.ts";
import { tierNames, tierWords } from "./tiers.ts";
import { entryOf, useCatalogEntries } from "./use-catalog-entry.ts";

/** Of one API so many operations are named; its page has all. */
const mostOperations = 6;

/** APIs under their tiers, with the operations that were meant. */
export function CatalogList({ found }: { readonly found: readonly FoundApi[] }) {
  const entries = useCatalogEntries().entries.data;
  const tiers = tierNames.filter((tier) => found.some(({ api }) => api.tier === tier));
  return (
    <div className="space-y-8">
      {tiers.map((tier) => (
        <section key={tier} aria-labelledby={`tier-${tier}`}>
          <h2 id={`tier-${tier}`} className="mb-2 flex items-baseline gap-2 font-semibold">
            {tierWords[tier].name}
            <span className="font-normal text-dim">{tierWords[tier].purpose}</span>
          </h2>
          <ul className="divide-y rounded-md border bg-surface">
            {found
              .filter(({ api }) => api.tier === tier)
              .map((each) => (
                <Row key={each.api.basePath} {...each} entry={entryOf(each.api, entries)} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const Row = ({ api, operations, entry }: FoundApi & { readonly entry: CatalogEntry | undefined }) => (
  <li className="px-4 py-3.5">
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <ApiLink api={api} className="text-[1.07rem] font-semibold underline-offset-4 hover:text-accent hover:underline">
        {api.title}
      </ApiLink>
      <code className="min-w-0 truncate font-mono text-[0.93rem] text-dim">{api.basePath}</code>
      <Lifecycle of={api.lifecycle} />
    </div>
    <p className="mt-1 max-w-prose">{api.description}</p>
    <p className="mt-1 text-[0.93rem] text-dim">
      {api.operations.length} operations · owned by {api.owner} · {api.slo.availability} available · 99 of 100 answers
      within {api.slo.p99Ms} ms
    </p>
    {entry !== undefined && <Now entry={entry} />}
    {operations.length > 0 && (
      <ul className="mt-2 border-l-2 border-accent pl-3">
        {operations.slice(0, mostOperations).map((operation) => (
          <Operation key={operation.operationId} api={api} operation={operation} />
        ))}
        {operations.length > mostOperations && (
          <li className="text-[0.93rem] text-dim">and {operations.length - mostOperations} more</li>
        )}
      </ul>
    )}
  </li>
);

/** How it did, for whoever may see it. */
const Now = ({ entry }: { readonly entry: CatalogEntry }) => {
  const was = availabilityWas(entry.performance);
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-[0.93rem] text-dim">
      <RunningState entry={entry} />
      <span>
        {was === undefined ? "no calls in 24 hours" : `was ${was} available, ${p99Was(entry.performance)}`}
        {entry.score !== null && ` · score ${String(entry.score)}`}
      </span>
    </p>
  );
};

const Operation = ({ api, operation }: { readonly api: FoundApi["api"]; readonly operation: CatalogOperation }) => (
  <li>
    <ApiLink
      api={api}
      operationId={operation.operationId}
      className="flex items-baseline gap-1 py-0.5 hover:text-accent"
    >
      <Method name={operation.method} />
      <span className="min-w-0 underline-offset-2 hover:underline">{operation.summary}</span>
    </ApiLink>
  </li>
);
