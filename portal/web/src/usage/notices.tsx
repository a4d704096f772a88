import { useQuery } from "@tanstack/react-query";
import { catalogQuery } from "../api/catalog.ts";
import { noticesQuery, type DeprecationNotice } from "../api/usage.ts";
import { ApiLink } from "../catalog/api-link.tsx";
import { day, fromNow } from "../ui/day.ts";
import { Failure } from "../ui/failure.tsx";

/** What this application still calls that ends. Nothing to say is nothing to see. */
export function Notices({ applicationId }: { readonly applicationId: string }) {
  const notices = useQuery(noticesQuery(applicationId));
  if (notices.isError) return <Failure error={notices.error} onRetry={() => void notices.refetch()} />;
  if (notices.data === undefined || notices.data.length === 0) return null;
  return (
    <section aria-labelledby="notices" className="rounded-md border border-warn/40 bg-warn-soft px-4 py-3">
      <h2 id="notices" className="font-semibold text-warn">
        You call what ends
      </h2>
      <ul className="mt-1 space-y-1">
        {notices.data.map((notice) => (
          <Row key={`${notice.api} ${notice.major} ${notice.operationId ?? ""}`} notice={notice} />
        ))}
      </ul>
    </section>
  );
}

function Row({ notice }: { readonly notice: DeprecationNotice }) {
  const apis = useQuery(catalogQuery).data?.apis;
  const api = apis?.find(({ tier, name, major }) => `${tier}/${name}` === notice.api && major === String(notice.major));
  const words = `${notice.operationId === null ? "" : `${notice.operationId} of `}${notice.api} v${notice.major}`;
  return (
    <li>
      {api === undefined ? (
        words
      ) : (
        <ApiLink api={api} className="font-medium text-accent underline underline-offset-2">
          {words}
        </ApiLink>
      )}{" "}
      answers 410 from {day(notice.sunset)} on, {fromNow(notice.sunset)}. Use {notice.successor}. You called it{" "}
      {notice.calls.toLocaleString("en")} {notice.calls === 1 ? "time" : "times"} in the last 30 days, last on{" "}
      {day(notice.lastSeen)}.
    </li>
  );
}
