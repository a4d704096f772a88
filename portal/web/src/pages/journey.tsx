import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { catalogQuery, journeysQuery, type CatalogApi, type Journey } from "../api/catalog.ts";
import { NotFound } from "../app/not-found.tsx";
import { OutcomeOf } from "../journeys/outcome.tsx";
import { Runner } from "../journeys/runner.tsx";
import { Step } from "../journeys/step.tsx";
import { useWalk, type WalkState } from "../journeys/use-walk.ts";
import { CodeBlock } from "../ui/code-block.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { Page } from "../ui/page.tsx";

const route = getRouteApi("/journeys/$journeyId");

/** One journey: its steps in order, each with the operation that it calls. */
export function JourneyPage() {
  const { journeyId } = route.useParams();
  const journeys = useQuery(journeysQuery);
  const catalog = useQuery(catalogQuery);
  const journey = journeys.data?.journeys.find((each) => each.journeyId === journeyId);
  if (journeys.isSuccess && journey === undefined) return <NotFound />;
  return (
    <Page
      title={journey?.title ?? "Journey"}
      lead={journey?.description}
      above={
        <Link to="/journeys" className="underline-offset-2 hover:underline">
          Journeys
        </Link>
      }
    >
      <Loaded query={journeys} name="the journey" rows={7}>
        {() => (
          <Loaded query={catalog} name="the journey" rows={7}>
            {({ apis }) => (journey === undefined ? null : <Walked key={journeyId} journey={journey} apis={apis} />)}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

/** Its steps, each with how it went once it is run. */
function Walked({ journey, apis }: { readonly journey: Journey; readonly apis: readonly CatalogApi[] }) {
  const state = useWalk(journey, apis);
  return (
    <div className="space-y-6">
      {journey.token === null ? <ByCommand journey={journey} /> : <Runner journey={journey} state={state} />}
      <Steps journey={journey} apis={apis} state={state} />
    </div>
  );
}

/** For journeys that more than one program walks, or one of the retailer's own: a partner's key cannot. */
const ByCommand = ({ journey: { name } }: { readonly journey: Journey }) => (
  <section aria-labelledby="run" className="space-y-2">
    <h2 id="run" className="text-[1.14rem] font-semibold">
      Run it
    </h2>
    <p className="max-w-prose text-dim">
      The retailer&apos;s own programs walk it, so a partner&apos;s key cannot. Whoever runs the platform can, beside
      it:
    </p>
    <CodeBlock name="command" text={`npx tierline journeys ${name}`} />
  </section>
);

const Steps = ({
  journey,
  apis,
  state: { current, outcomes },
}: {
  readonly journey: Journey;
  readonly apis: readonly CatalogApi[];
  readonly state: WalkState;
}) => (
  <ol aria-label="Steps" className="divide-y rounded-md border bg-surface">
    {journey.steps.map((step, index) => (
      <Step key={step.stepId} step={step} number={index + 1} apis={apis}>
        <OutcomeOf
          outcome={outcomes.find(({ stepId }) => stepId === step.stepId)}
          isRunning={current === step.stepId}
        />
      </Step>
    ))}
  </ol>
);
