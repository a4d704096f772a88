import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { journeysQuery, type Journey } from "../api/catalog.ts";
import { Loaded } from "../ui/loaded.tsx";
import { Page } from "../ui/page.tsx";

/** The ways through several APIs that are walked by the tests, each as it is told. */
export function Journeys() {
  const journeys = useQuery(journeysQuery);
  return (
    <Page
      title="Journeys"
      lead="What takes more than one call, step by step. Each is an Arazzo document that the platform is tested with."
    >
      <Loaded query={journeys} name="the journeys" rows={5}>
        {(found) => (
          <ul className="divide-y rounded-md border bg-surface">
            {found.journeys.map((journey) => (
              <Row key={journey.journeyId} journey={journey} />
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  );
}

const Row = ({ journey: { journeyId, title, summary, steps } }: { readonly journey: Journey }) => {
  const apis = new Set(steps.map(({ api }) => api)).size;
  return (
    <li className="px-4 py-3.5">
      <Link
        to="/journeys/$journeyId"
        params={{ journeyId }}
        className="text-[1.07rem] font-semibold underline-offset-4 hover:text-accent hover:underline"
      >
        {title}
      </Link>
      <p className="mt-1 max-w-prose">{summary}</p>
      <p className="mt-1 text-[0.93rem] text-dim">
        {steps.length} steps through {apis === 1 ? "one API" : `${String(apis)} APIs`}
      </p>
    </li>
  );
};
