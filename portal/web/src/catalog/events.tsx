import type { CatalogApi } from "../api/catalog.ts";

/** The kinds of event that an API publishes and consumes. */
export function Events({ api }: { readonly api: CatalogApi }) {
  const lists = [
    ["Publishes", api.publishes],
    ["Consumes", api.consumes],
  ] as const;
  return (
    <>
      {lists
        .filter(([, events]) => events.length > 0)
        .map(([name, events]) => (
          <section key={name} aria-labelledby={name}>
            <h2 id={name} className="mb-2 text-[1.14rem] font-semibold">
              {name} <span className="font-normal text-dim">{events.length} kinds of event</span>
            </h2>
            <dl className="divide-y rounded-md border bg-surface">
              {events.map(({ type, summary }) => (
                <div key={type} className="gap-x-6 px-4 py-2.5 md:grid md:grid-cols-[16rem_1fr]">
                  <dt className="font-mono text-[0.93rem]">{type}</dt>
                  <dd className="text-dim">{summary}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </>
  );
}
