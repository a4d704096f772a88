import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { Application } from "../api/onboarding.ts";
import { daysOfUseQuery, trafficQuery } from "../api/usage.ts";
import { Empty } from "../ui/empty.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { FailedCalls } from "../usage/failed-calls.tsx";
import { OperationsTable } from "../usage/operations-table.tsx";
import { PlanLimits } from "../usage/plan-limits.tsx";
import { UsageChart } from "../usage/usage-chart.tsx";
import { bySpan, spansUntilNow, usedByDay, usedByHour, type Use } from "../usage/use.ts";
import { ApplicationFrame } from "./application-frame.tsx";

const route = getRouteApi("/applications/$applicationId/usage");

/** What an application called, how that ended, and why what failed did. */
export function ApplicationUsage() {
  const { applicationId } = route.useParams();
  return (
    <ApplicationFrame
      applicationId={applicationId}
      title="Usage"
      lead="Counted where the calls are answered; some seconds behind."
    >
      {(application) => <Shown application={application} />}
    </ApplicationFrame>
  );
}

const ranges = {
  hours: "24 hours",
  days: "30 days",
} as const;
type Range = keyof typeof ranges;

const Shown = ({ application }: { readonly application: Application }) => {
  const [range, setRange] = useState<Range>("hours");
  const choice = (
    <SelectField
      label="Range"
      value={range}
      onChange={(value) => setRange(value === "days" ? "days" : "hours")}
      options={Object.entries(ranges)}
    />
  );
  const { applicationId } = application;
  return (
    <>
      <section aria-labelledby="calls" className="space-y-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="calls" className="text-[1.14rem] font-semibold">
            Calls of the last {ranges[range]}
          </h2>
          {choice}
        </div>
        {range === "hours" ? <Hours applicationId={applicationId} /> : <Days applicationId={applicationId} />}
      </section>
      <PlanLimits of={application} />
      <FailedCalls applicationId={applicationId} />
    </>
  );
};

function Hours({ applicationId }: { readonly applicationId: string }) {
  const traffic = useQuery({ ...trafficQuery(applicationId), select: usedByHour });
  return <Counted query={traffic} range="hours" />;
}

function Days({ applicationId }: { readonly applicationId: string }) {
  const [first = ""] = spansUntilNow("days");
  const days = useQuery({ ...daysOfUseQuery(applicationId, first), select: usedByDay });
  return <Counted query={days} range="days" />;
}

const Counted = ({ query, range }: { readonly query: UseQueryResult<Use[]>; readonly range: Range }) => (
  <Loaded query={query} name="the calls">
    {(rows) =>
      rows.length === 0 ? (
        <Empty title="No call yet">What the application calls is counted here, some seconds after.</Empty>
      ) : (
        <>
          <UsageChart
            bars={bySpan(rows, spansUntilNow(range))}
            name={`Calls of the last ${ranges[range]} by outcome`}
          />
          <OperationsTable rows={rows} timed={range === "hours"} />
        </>
      )
    }
  </Loaded>
);
