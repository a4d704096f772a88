import { useQuery } from "@tanstack/react-query";
import type { CatalogApi } from "../api/catalog.ts";
import { changesQuery, type ChangeLogEntry } from "../api/registry.ts";
import { Badge } from "../ui/badge.tsx";
import { day } from "../ui/day.ts";
import { Loaded } from "../ui/loaded.tsx";
import { Prose } from "../ui/prose.tsx";
import { ImpactBadge } from "./impact.tsx";
import { entryOf, useCatalogEntries } from "./use-catalog-entry.ts";

/** What changed from version to version, for whoever may see it; asked once it is known that they may. */
export function ChangeLog({ api }: { readonly api: CatalogApi }) {
  const entry = entryOf(api, useCatalogEntries().entries.data);
  return entry === undefined ? null : <Versions api={api} />;
}

function Versions({ api }: { readonly api: CatalogApi }) {
  const changes = useQuery(changesQuery(api));
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="mb-2 text-[1.14rem] font-semibold">
        Changes
      </h2>
      <Loaded query={changes} name="the changes">
        {(versions) =>
          versions.length === 0 ? (
            <p className="text-dim">None yet: no version of it was published before.</p>
          ) : (
            <ol className="divide-y rounded-md border bg-surface">
              {versions.map((each) => (
                <Version key={each.version + each.previous} entry={each} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}

const Version = ({ entry: { version, previous, publishedAt, changes } }: { readonly entry: ChangeLogEntry }) => (
  <li className="px-4 py-3.5">
    <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 font-semibold">
      <span className="font-mono">{version}</span>
      <span className="text-[0.93rem] font-normal text-dim">
        after {previous}
        {publishedAt === null ? "" : `, published ${day(publishedAt)}`}
      </span>
      {publishedAt === null && <Badge tone="warn">not published yet</Badge>}
      <Affected names={[...new Set(changes.flatMap(({ affects }) => affects))]} />
    </h3>
    {changes.length === 0 ? (
      <p className="mt-1 text-dim">The contract says the same in other words.</p>
    ) : (
      <Changes changes={changes} />
    )}
  </li>
);

/** Of a version that changed much, so many are shown before the rest is asked for. */
const shownAtOnce = 8;

const weight = { breaking: 0, compatible: 1, editorial: 2 } as const;

function Changes({ changes }: { readonly changes: ChangeLogEntry["changes"] }) {
  const sorted = changes.toSorted((a, b) => weight[a.impact] - weight[b.impact]);
  const rest = sorted.slice(shownAtOnce);
  return (
    <>
      <List changes={sorted.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="inline-block text-accent underline-offset-2 hover:underline">{rest.length} more</summary>
          <List changes={rest} />
        </details>
      )}
    </>
  );
}

const List = ({ changes }: { readonly changes: ChangeLogEntry["changes"] }) => (
  <ul className="mt-2 space-y-1.5">
    {changes.map(({ impact, message, pointer, affects }) => (
      <li key={`${impact} ${pointer} ${message}`} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <ImpactBadge impact={impact} />
        <span className="min-w-0 max-w-prose">
          <Prose text={message} />
        </span>
        <Affected names={affects} />
      </li>
    ))}
  </ul>
);

/** One's own applications that call what changed. */
const Affected = ({ names }: { readonly names: readonly string[] }) =>
  names.map((name) => (
    <Badge key={name} tone="accent">
      affects {name}
    </Badge>
  ));
