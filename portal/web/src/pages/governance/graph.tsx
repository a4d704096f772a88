import { useQuery } from "@tanstack/react-query";
import { graphQuery, type Graph } from "../../api/registry.ts";
import { OfTheHouse } from "../../governance/of-the-house.tsx";
import { TierGraph } from "../../governance/tier-graph.tsx";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Table } from "../../ui/table.tsx";

/** Which API calls which, as contracts say and as it was seen; and who tells whom by events. */
export const Dependencies = () => (
  <OfTheHouse
    title="Dependencies"
    lead="Calls that contracts name beside those that were seen in the last 30 days. Dashed: named, and not seen."
  >
    {() => <Shown />}
  </OfTheHouse>
);

function Shown() {
  const graph = useQuery(graphQuery);
  return (
    <Loaded query={graph} name="the graph" rows={6}>
      {(found) => (
        <div className="space-y-8">
          <TierGraph graph={found} />
          <Edges graph={found} />
        </div>
      )}
    </Loaded>
  );
}

const tones: Readonly<Record<Graph["edges"][number]["state"], Tone>> = {
  declared: "neutral",
  used: "good",
  undocumented: "bad",
};

const worstFirst = ["undocumented", "used", "declared"] as const;

const Edges = ({ graph }: { readonly graph: Graph }) => (
  <Table
    caption="Calls and events"
    columns={["From", "To", "What", "State", "Calls in 30 days"]}
    rows={[...graph.edges]
      .sort((a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state) || b.calls - a.calls)
      .map(({ from, to, kind, event, state, calls }) => ({
        key: `${from} ${to} ${event ?? ""}`,
        cells: [
          from,
          to,
          kind === "event" ? (
            <code key="event" className="font-mono text-[0.93rem]">
              {event}
            </code>
          ) : (
            "calls"
          ),
          <Badge key="state" tone={tones[state]}>
            {state}
          </Badge>,
          kind === "event" ? "" : calls.toLocaleString("en"),
        ],
      }))}
  />
);
