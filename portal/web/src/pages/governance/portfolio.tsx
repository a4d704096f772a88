import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import {
  catalogEntriesQuery,
  deprecationsQuery,
  findingsQuery,
  reviewsQuery,
  scorecardsQuery,
  type CatalogEntry,
  type Scorecard,
} from "../../api/registry.ts";
import { brokenPromises } from "../../catalog/broken-promise.ts";
import { Lifecycle } from "../../catalog/lifecycle.tsx";
import { availabilityWas, callsWere, p99Was } from "../../catalog/performance-words.ts";
import { Duplicates } from "../../governance/duplicates.tsx";
import { OfTheHouse } from "../../governance/of-the-house.tsx";
import { RunningState } from "../../governance/running-state.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Sparkline } from "../../ui/sparkline.tsx";
import { Table } from "../../ui/table.tsx";

/** All APIs with their scores over time, how they do, and whether they run as documented. */
export const Portfolio = () => (
  <OfTheHouse title="Portfolio" lead="Every API that is published or runs. Read from what runs, so it cannot be stale.">
    {() => <Overview />}
  </OfTheHouse>
);

function Overview() {
  const entries = useQuery(catalogEntriesQuery);
  const scorecards = useQuery(scorecardsQuery);
  return (
    <div className="space-y-8">
      <ToDo />
      <Loaded query={entries} name="the APIs" rows={8}>
        {(found) => <Apis entries={found} scorecards={scorecards.data ?? []} />}
      </Loaded>
      <Findings />
      <Duplicates />
    </div>
  );
}

/** What waits for somebody. */
function ToDo() {
  const reviews = useQuery(reviewsQuery);
  const endings = useQuery(deprecationsQuery);
  const findings = useQuery(findingsQuery);
  const entries = useQuery(catalogEntriesQuery);
  const open = reviews.data?.filter(({ state }) => state === "open").length;
  const undated = entries.data?.filter(
    ({ lifecycle, deprecation }) => lifecycle === "deprecated" && deprecation === null,
  );
  const inUse = endings.data?.filter(({ consumers }) => consumers.length > 0).length;
  const count = (value: number | undefined) => (value === undefined ? "…" : String(value));
  return (
    <Facts
      facts={[
        [
          "Reviews that wait",
          <Link key="reviews" to="/governance/reviews" className="text-accent underline-offset-2 hover:underline">
            {count(open)}
          </Link>,
        ],
        ["Answers that drift", count(findings.data?.length)],
        ["Ending, and still called", count(inUse)],
        ["Deprecated without a date", count(undated?.length)],
      ]}
    />
  );
}

const Apis = ({ entries, scorecards }: { entries: readonly CatalogEntry[]; scorecards: readonly Scorecard[] }) => (
  <Table
    caption="APIs with score, owner, service level and whether they run as documented"
    columns={["API", "Owner", "Lifecycle", "Score", "Last 24 hours", "Promised", "Runs"]}
    rows={entries.map((entry) => ({ key: `${entry.api}@${String(entry.major)}`, cells: cellsOf(entry, scorecards) }))}
  />
);

function cellsOf(entry: CatalogEntry, scorecards: readonly Scorecard[]) {
  const { api, major, version, title, tier, owner, lifecycle, objective } = entry;
  const [, name = ""] = api.split("/");
  // An older major has scores of its own.
  const over = scorecards
    .filter((each) => each.api === api && each.version.startsWith(`${String(major)}.`))
    .map((each) => each.score);
  return [
    <span key="api" className="block min-w-40">
      <Link
        to="/apis/$tier/$name/$version"
        params={{ tier, name, version: `v${String(major)}` }}
        className="font-medium hover:text-accent"
      >
        {title}
      </Link>
      <span className="block text-[0.86rem] text-dim">
        {api} {version}
      </span>
    </span>,
    owner,
    <Lifecycle key="lifecycle" of={lifecycle} />,
    over.length === 0 ? (
      <span key="score" className="text-dim">
        none yet
      </span>
    ) : (
      <span key="score" className="flex items-center gap-2">
        <Sparkline values={over.toReversed().slice(-20)} name={`Scores of ${api}`} /> {over[0]}
      </span>
    ),
    <Performance key="performance" entry={entry} />,
    objective === null ? "nothing" : `${objective.availability}, ${String(objective.p99Ms)} ms`,
    <RunningState key="running" entry={entry} />,
  ];
}

function Performance({ entry }: { readonly entry: CatalogEntry }) {
  const { performance } = entry;
  const broken = brokenPromises(entry);
  return performance.availability === null ? (
    <span className="text-dim">no calls</span>
  ) : (
    <span className="whitespace-nowrap">
      {availabilityWas(performance)}, {p99Was(performance)}
      {broken.length > 0 && (
        <span className="mt-0.5 block">
          <Badge tone="bad">promise broken: {broken.join(", ")}</Badge>
        </span>
      )}
      <span className="block text-[0.86rem] text-dim">{callsWere(performance)}</span>
    </span>
  );
}

function Findings() {
  const findings = useQuery(findingsQuery);
  if (findings.data === undefined || findings.data.length === 0) return null;
  return (
    <section aria-labelledby="drift">
      <h2 id="drift" className="mb-2 text-[1.14rem] font-semibold">
        Answers that do not follow their contract
      </h2>
      <Table
        caption="Answers that do not follow their contract"
        columns={["Where", "What", "Seen"]}
        rows={findings.data.map(({ findingId, api, operationId, status, pointer, detail, occurrences }) => ({
          key: findingId,
          cells: [
            `${api} ${operationId} ${String(status)}`,
            <span key="what">
              <code className="font-mono text-[0.93rem]">{pointer}</code> {detail}
            </span>,
            `${occurrences.toLocaleString("en")} times`,
          ],
        }))}
      />
    </section>
  );
}
