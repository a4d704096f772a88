import { Table } from "../ui/table.tsx";
import { classNames } from "../ui/class-names.ts";
import { callsOf, spanInWords, totalOf, type Outcomes } from "./use.ts";

/** Each outcome with its words and colors; the lowest part of a bar first. */
const outcomes = [
  ["answered", "Answered", "fill-accent", "bg-accent"],
  ["refused", "Refused (4xx)", "fill-warn", "bg-warn"],
  ["failed", "Failed (5xx)", "fill-bad", "bg-bad"],
] as const;

const number = (value: number): string => value.toLocaleString("en");

type Bar = Outcomes & { readonly span: string };

/** Calls over time by how they ended. Everything that it shows is in the table below it, too. */
export const UsageChart = ({ bars, name }: { readonly bars: readonly Bar[]; readonly name: string }) => (
  <figure className="space-y-3 rounded-md border bg-surface p-4">
    <Legend bars={bars} />
    <Bars bars={bars} name={name} />
    <div aria-hidden className="flex justify-between text-[0.86rem] text-dim">
      <span>{spanInWords(bars[0]?.span ?? "")}</span>
      <span>{spanInWords(bars.at(-1)?.span ?? "")} (UTC)</span>
    </div>
    <details>
      <summary className="inline-block text-accent underline-offset-2 hover:underline">As a table</summary>
      <div className="mt-2">
        <Table
          caption={name}
          columns={["UTC", ...outcomes.map(([, title]) => title)]}
          rows={bars
            .filter((bar) => callsOf(bar) > 0)
            .map((bar) => ({
              key: bar.span,
              cells: [spanInWords(bar.span), ...outcomes.map(([outcome]) => number(bar[outcome]))],
            }))}
        />
      </div>
    </details>
  </figure>
);

function Legend({ bars }: { readonly bars: readonly Bar[] }) {
  const total = totalOf(bars);
  return (
    <ul aria-label="Calls by outcome" className="flex flex-wrap gap-x-6 gap-y-1">
      {outcomes.map(([outcome, title, , color]) => (
        <li key={outcome} className="flex items-center gap-2">
          <span aria-hidden className={classNames("size-2.5 rounded-sm", color)} />
          <span className="text-dim">{title}</span>
          <span className="font-semibold">{number(total[outcome])}</span>
        </li>
      ))}
    </ul>
  );
}

const height = 120;
/** Width of a bar with its gap, in units of the drawing, which is stretched to its place. */
const step = 10;

function Bars({ bars, name }: { readonly bars: readonly Bar[]; readonly name: string }) {
  const most = Math.max(1, ...bars.map(callsOf));
  return (
    <div className="relative border-b">
      <span aria-hidden className="absolute top-0 left-0 text-[0.86rem] text-dim">
        {number(most)}
      </span>
      <svg
        viewBox={`0 0 ${String(bars.length * step)} ${String(height)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}; the same numbers are in the table below`}
        className="block h-36 w-full pt-5"
      >
        {bars.map((bar, index) => (
          <Stack key={bar.span} bar={bar} x={index * step} unit={height / most} />
        ))}
      </svg>
    </div>
  );
}

/** The parts of one bar, one upon the other. */
const Stack = ({ bar, x, unit }: { readonly bar: Bar; readonly x: number; readonly unit: number }) => (
  <g>
    <title>
      {`${spanInWords(bar.span)}: ${outcomes.map(([outcome, title]) => `${number(bar[outcome])} ${title.toLowerCase()}`).join(", ")}`}
    </title>
    <rect x={x} y={0} width={step} height={height} fill="transparent" />
    {partsOf(bar, unit).map(({ outcome, color, top, tall }) => (
      <rect key={outcome} x={x + 1} y={top} width={step - 2} height={tall} className={color} />
    ))}
  </g>
);

/** Heights from the bottom up. What is there at all can be seen. */
function partsOf(bar: Bar, unit: number) {
  let top = height;
  return outcomes
    .filter(([outcome]) => bar[outcome] > 0)
    .map(([outcome, , color]) => {
      const tall = Math.max(1.5, bar[outcome] * unit);
      top -= tall;
      return { outcome, color, top, tall };
    });
}
