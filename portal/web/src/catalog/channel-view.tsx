import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { journeysQuery, type CatalogApi } from "../api/catalog.ts";
import { ApiLink } from "./api-link.tsx";
import { eventsOf, journeysFor, type Channel } from "./channels.ts";

/** What concerns a channel beside its APIs: the ways it goes, and the events it may follow. */
export function ChannelView({ channel, apis }: { readonly channel: Channel; readonly apis: readonly CatalogApi[] }) {
  const { data } = useQuery(journeysQuery);
  const journeys = data === undefined ? [] : journeysFor(channel.name, data.journeys);
  return (
    <section aria-labelledby="channel" className="mb-8 rounded-md border border-accent/50 bg-accent-soft px-4 py-3.5">
      <h2 id="channel" className="text-[1.14rem] font-semibold">
        The {channel.title} channel
      </h2>
      <p className="mt-1 max-w-prose">
        You call what is under Experience. Everything below it is where the answers come from: who owns it, what it
        promises, and what changes there.
      </p>
      <div className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Named title="Journeys">
          {journeys.map(({ journeyId, title }) => (
            <li key={journeyId}>
              <Link to="/journeys/$journeyId" params={{ journeyId }} className={linkLook}>
                {title}
              </Link>
            </li>
          ))}
        </Named>
        <Named title="Events">
          {eventsOf(apis).map(({ type, summary, api }) => (
            <li key={type} className="inline-block pr-3">
              <ApiLink api={api} className={linkLook}>
                <code title={summary} className="font-mono text-[0.93rem]">
                  {type}
                </code>
              </ApiLink>
            </li>
          ))}
        </Named>
      </div>
    </section>
  );
}

const linkLook = "inline-block py-0.5 text-accent-strong underline-offset-2 hover:underline";

const Named = ({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) => (
  <div className="min-w-0">
    <h3 className="text-[0.93rem] font-medium">{title}</h3>
    {children.length === 0 ? <p className="text-dim">none</p> : <ul>{children}</ul>}
  </div>
);
