import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Bot, Plus } from "lucide-react";
import { useState } from "react";
import { applicationsQuery, type Application } from "../api/onboarding.ts";
import { WithTeam } from "../app/signed-in.tsx";
import { ApplicationForm } from "../forms/application-form.tsx";
import { ClaimForm } from "../forms/claim-form.tsx";
import { ApplicationState } from "../team/application-state.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Empty } from "../ui/empty.tsx";
import { Failure } from "../ui/failure.tsx";
import { fromNow } from "../ui/day.ts";
import { Page } from "../ui/page.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

/** The team's applications. */
export const Applications = () => (
  <WithTeam title="Applications">{({ team }) => <ApplicationsOf team={team.name} />}</WithTeam>
);

function ApplicationsOf({ team }: { readonly team: string }) {
  const applications = useQuery(applicationsQuery);
  const [asking, setAsking] = useState<"new" | "claim">();
  const ask = () => setAsking("new");
  const close = () => setAsking(undefined);
  return (
    <Page
      title="Applications"
      lead={`What ${team} calls the APIs with. Each has credentials, limits and usage of its own.`}
      actions={
        <>
          <Button onClick={() => setAsking("claim")}>
            <Bot aria-hidden /> Take over
          </Button>
          <Button look="primary" onClick={ask}>
            <Plus aria-hidden /> New application
          </Button>
        </>
      }
    >
      {applications.isPending && <SkeletonRows rows={3} name="the applications" />}
      {applications.isError && <Failure error={applications.error} onRetry={() => void applications.refetch()} />}
      {applications.data?.length === 0 && (
        <Empty
          title="No application yet"
          action={
            <Button look="primary" onClick={ask}>
              <Plus aria-hidden /> New application
            </Button>
          }
        >
          An application gets a sandbox of its own at once: the same APIs on sample data that nobody else sees.
        </Empty>
      )}
      {applications.data !== undefined && applications.data.length > 0 && (
        <ul className="divide-y rounded-md border bg-surface">
          {applications.data.map((application) => (
            <Row key={application.applicationId} application={application} />
          ))}
        </ul>
      )}
      <Dialog open={asking === "new"} onClose={close} title="New application">
        <ApplicationForm />
      </Dialog>
      <Dialog open={asking === "claim"} onClose={close} title="Take over an application that registered itself">
        <ClaimForm />
      </Dialog>
    </Page>
  );
}

const Row = ({ application }: { readonly application: Application }) => {
  const { applicationId, name, environment, plan, createdAt, expiresAt, credentials } = application;
  const active = credentials.filter(({ state }) => state === "active").length;
  return (
    <li className="relative px-4 py-3.5 hover:bg-sunken">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          to="/applications/$applicationId"
          params={{ applicationId }}
          className="font-semibold after:absolute after:inset-0 hover:text-accent"
        >
          {name}
        </Link>
        <Badge tone={environment === "live" ? "accent" : "neutral"}>{environment}</Badge>
        <ApplicationState state={application.state} />
      </div>
      <p className="mt-1 text-[0.93rem] text-dim">
        <code className="font-mono break-all">{applicationId}</code> · plan {plan} · {active}{" "}
        {active === 1 ? "credential" : "credentials"} · created {fromNow(createdAt)}
        {expiresAt !== null && ` · expires ${fromNow(expiresAt)}`}
      </p>
    </li>
  );
};
