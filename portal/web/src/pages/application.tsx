import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { applicationQuery, type Application } from "../api/onboarding.ts";
import { WithTeam } from "../app/signed-in.tsx";
import { FirstCall } from "../first-call/first-call.tsx";
import { AddressesForm } from "../forms/addresses-form.tsx";
import { ApplicationState } from "../team/application-state.tsx";
import { Credentials } from "../team/credentials.tsx";
import { RenewButton, Retire } from "../team/lifetime.tsx";
import { Badge } from "../ui/badge.tsx";
import { Copyable } from "../ui/copyable.tsx";
import { day, fromNow } from "../ui/day.ts";
import { Facts } from "../ui/facts.tsx";
import { Failure } from "../ui/failure.tsx";
import { Page } from "../ui/page.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";
import { Notices } from "../usage/notices.tsx";
import { ApplicationSections } from "./application-frame.tsx";

const route = getRouteApi("/applications/$applicationId");

/** One application: the first call, its credentials, where it may call from. */
export const ApplicationPage = () => <WithTeam title="Application">{() => <Found />}</WithTeam>;

function Found() {
  const { applicationId } = route.useParams();
  const application = useQuery(applicationQuery(applicationId));
  if (application.data !== undefined) return <Shown application={application.data} />;
  return (
    <Page title="Application" above={<Above />}>
      {application.isError ? (
        <Failure error={application.error} onRetry={() => void application.refetch()} />
      ) : (
        <SkeletonRows rows={4} name="the application" />
      )}
    </Page>
  );
}

const Above = () => (
  <Link to="/applications" className="underline-offset-2 hover:underline">
    Applications
  </Link>
);

const Shown = ({ application }: { readonly application: Application }) => (
  <Page
    above={<Above />}
    tab={application.name}
    title={
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {application.name}
        <span className="flex gap-2 text-base leading-none">
          <Badge tone={application.environment === "live" ? "accent" : "neutral"}>{application.environment}</Badge>
          <ApplicationState state={application.state} />
        </span>
      </span>
    }
    actions={application.expiresAt !== null && application.state !== "retired" && <RenewButton of={application} />}
  >
    <div className="space-y-10">
      <ApplicationSections of={application} />
      <Notices applicationId={application.applicationId} />
      <Facts facts={factsOf(application)} />
      {application.environment === "sandbox" && application.state === "active" && (
        <FirstCall applicationId={application.applicationId} />
      )}
      <Credentials application={application} />
      <AddressesForm application={application} />
      {application.state !== "retired" && <Retire application={application} />}
    </div>
  </Page>
);

const factsOf = (application: Application): (readonly [string, ReactNode])[] => [
  ["Application id", <Copyable key="id" text={application.applicationId} name="application id" />],
  ["Plan", application.plan],
  ["Scopes", application.scopes.join(", ")],
  [
    "Expires",
    application.expiresAt === null ? "never" : `${day(application.expiresAt)}, ${fromNow(application.expiresAt)}`,
  ],
];
