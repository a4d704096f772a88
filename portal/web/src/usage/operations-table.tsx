import { Table } from "../ui/table.tsx";
import { percentile } from "./latency.ts";
import { byOperation, callsOf, type Use } from "./use.ts";

const number = (value: number): string => value.toLocaleString("en");

/** What was called, most called first. Times where they are counted: by the hour. */
export function OperationsTable({ rows, timed }: { readonly rows: readonly Use[]; readonly timed: boolean }) {
  return (
    <Table
      caption="Calls by operation"
      columns={[
        "Operation",
        "Calls",
        "Refused (4xx)",
        "Failed (5xx)",
        ...(timed ? ["Half within", "99 % within"] : []),
      ]}
      rows={byOperation(rows).map(({ api, operationId, latency = [], ...outcomes }) => ({
        key: `${api} ${operationId}`,
        cells: [
          <span key="operation">
            <span className="font-medium">{operationId}</span>
            <span className="block text-[0.86rem] text-dim">{api}</span>
          </span>,
          number(callsOf(outcomes)),
          number(outcomes.refused),
          number(outcomes.failed),
          ...(timed ? [percentile(latency, 0.5) ?? "–", percentile(latency, 0.99) ?? "–"] : []),
        ],
      }))}
    />
  );
}
