import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ShieldCheck, ShieldX } from "lucide-react";
import { useState, type FormEvent } from "react";
import { auditLogQuery, auditVerificationQuery, type AuditEntry } from "../../api/registry.ts";
import { OfTheHouse } from "../../governance/of-the-house.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Failure } from "../../ui/failure.tsx";
import { TextField } from "../../ui/field.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Table } from "../../ui/table.tsx";

/** Who changed what, and the proof that nobody changed the log. */
export const AuditLog = () => (
  <OfTheHouse title="Audit log" lead="Every change that somebody asked for, chained by hash. Times are UTC.">
    {() => <Shown />}
  </OfTheHouse>
);

function Shown() {
  const [typed, setTyped] = useState("");
  const [subject, setSubject] = useState<string>();
  const log = useInfiniteQuery(auditLogQuery(subject));
  const entries = log.data?.pages.flatMap(({ items }) => items) ?? [];
  const filter = (event: FormEvent) => {
    event.preventDefault();
    setSubject(typed.trim() === "" ? undefined : typed.trim());
  };
  return (
    <div className="space-y-4">
      <Verification />
      <form onSubmit={filter} className="flex max-w-prose items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label="Subject"
            placeholder="process/orders, app_…, team_…"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit">Show</Button>
      </form>
      {log.isPending && <SkeletonRows rows={8} name="the audit log" />}
      {log.isError && <Failure error={log.error} onRetry={() => void log.refetch()} />}
      {log.isSuccess && entries.length === 0 && <Empty title="No entry">Nobody has changed anything about this.</Empty>}
      {entries.length > 0 && (
        <Table
          caption="Audit log"
          columns={["When", "Who", "What", "Of what", "Detail"]}
          rows={entries.map((entry) => ({ key: String(entry.position), cells: cellsOf(entry) }))}
        />
      )}
      {log.hasNextPage && (
        <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          Show earlier entries
        </Button>
      )}
    </div>
  );
}

const cellsOf = ({ at, actor, action, subject, detail }: AuditEntry) => [
  <time key="at" dateTime={at} className="whitespace-nowrap">
    {at.slice(0, 19).replace("T", " ")}
  </time>,
  <span key="actor" className="break-all">
    {actor}
  </span>,
  action,
  <span key="subject" className="break-all">
    {subject}
  </span>,
  <code key="detail" className="block max-w-md font-mono text-[0.86rem] break-all text-dim">
    {JSON.stringify(detail)}
  </code>,
];

function Verification() {
  const seen = useQuery(auditVerificationQuery);
  if (seen.data === undefined) return null;
  const { intact, entries, head, reason, brokenPosition } = seen.data;
  return intact ? (
    <p className="flex items-center gap-2">
      <ShieldCheck aria-hidden className="size-4 text-good" />
      <span>Whole: {entries.toLocaleString("en")} entries</span>
      {head !== null && <code className="font-mono text-[0.86rem] text-dim">{head.slice(0, 12)}…</code>}
    </p>
  ) : (
    <p role="alert" className="flex items-center gap-2 text-bad">
      <ShieldX aria-hidden className="size-4" /> Broken at entry {brokenPosition}: {reason}
    </p>
  );
}
