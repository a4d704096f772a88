import { useState } from "react";
import type { Graph } from "../api/registry.ts";
import { Scrollable } from "../ui/scrollable.tsx";

const tiers = ["experience", "process", "system", "governance"] as const;
const [rowHeight, boxHeight, boxWidth, gap] = [118, 38, 150, 26] as const;

interface Placed {
  readonly api: string;
  readonly x: number;
  readonly y: number;
}

/** The tiers as rows, calls as lines between them. Pointing at an API, or going to it by keyboard, shows its lines alone. */
export function TierGraph({ graph }: { readonly graph: Graph }) {
  const [chosen, setChosen] = useState<string>();
  const placed = new Map(place(graph).map((each) => [each.api, each]));
  const width = Math.max(...[...placed.values()].map(({ x }) => x + boxWidth), 600) + 110;
  const edges = graph.edges.filter(({ from, to, kind }) => kind === "call" && placed.has(from) && placed.has(to));
  return (
    <Scrollable name="Dependency graph" className="rounded-md border bg-surface">
      <svg width={width} height={tiers.length * rowHeight} className="block" role="group" aria-label="Tiers and calls">
        {tiers.map((tier, row) => (
          <text key={tier} x={14} y={row * rowHeight + 58} className="fill-dim text-[12px] capitalize">
            {tier}
          </text>
        ))}
        {edges.map(({ from, to, state }) => {
          const isShown = chosen === undefined || chosen === from || chosen === to;
          const color = state === "undocumented" ? "stroke-bad" : state === "used" ? "stroke-accent" : "stroke-edge";
          return (
            <path
              key={`${from} ${to}`}
              d={pathBetween(placed.get(from), placed.get(to))}
              className={`${color} fill-none`}
              strokeWidth={1.5}
              strokeDasharray={state === "declared" ? "4 4" : undefined}
              opacity={isShown ? 0.85 : 0.08}
            />
          );
        })}
        {[...placed.values()].map(({ api, x, y }) => (
          <g
            key={api}
            tabIndex={0}
            role="img"
            aria-label={`${api}: ${inWords(api, edges)}`}
            onMouseEnter={() => setChosen(api)}
            onMouseLeave={() => setChosen(undefined)}
            onFocus={() => setChosen(api)}
            onBlur={() => setChosen(undefined)}
          >
            <rect x={x} y={y} width={boxWidth} height={boxHeight} rx={8} className="fill-canvas stroke-line" />
            <text x={x + boxWidth / 2} y={y + 24} textAnchor="middle" className="fill-ink text-[13px] font-medium">
              {api.split("/")[1]}
            </text>
          </g>
        ))}
      </svg>
    </Scrollable>
  );
}

function place({ nodes }: Graph): Placed[] {
  return tiers.flatMap((tier, row) =>
    nodes
      .filter((node) => node.tier === tier)
      .map(({ api }, column) => ({ api, x: 110 + column * (boxWidth + gap), y: row * rowHeight + 34 })),
  );
}

/** From the lower edge of the one to the upper edge of the other; between neighbors of a row, in a bow above them. */
function pathBetween(from: Placed | undefined, to: Placed | undefined): string {
  if (from === undefined || to === undefined) return "";
  const [x1, x2] = [from.x + boxWidth / 2, to.x + boxWidth / 2];
  if (from.y === to.y)
    return `M${String(x1)},${String(from.y)} Q${String((x1 + x2) / 2)},${String(from.y - 44)} ${String(x2)},${String(to.y)}`;
  const [y1, y2] = from.y < to.y ? [from.y + boxHeight, to.y] : [from.y, to.y + boxHeight];
  const bend = (y1 + y2) / 2;
  return `M${String(x1)},${String(y1)} C${String(x1)},${String(bend)} ${String(x2)},${String(bend)} ${String(x2)},${String(y2)}`;
}

function inWords(api: string, edges: Graph["edges"]): string {
  const calls = edges.filter(({ from }) => from === api).map(({ to }) => to);
  const callers = edges.filter(({ to }) => to === api).map(({ from }) => from);
  const list = (names: readonly string[]) => (names.length === 0 ? "nothing" : names.join(", "));
  return `calls ${list(calls)}; called by ${list(callers)}`;
}
