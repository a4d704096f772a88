import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { applicationQuery, type Application, type Profile } from "../api/onboarding.ts";
import { WithTeam } from "../app/signed-in.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { Page } from "../ui/page.tsx";

/** The team whose application is shown, with the reader's role in it. */
export type OwnTeam = NonNullable<Profile["team"]>;

const sections = [
  ["/applications/$applicationId", "Overview"],
  ["/applications/$applicationId/usage", "Usage"],
  ["/applications/$applicationId/webhooks", "Webhooks"],
  ["/applications/$applicationId/go-live", "Going live"],
] as const;

/** The ways between an application's pages. One that is live has gone live. */
export const ApplicationSections = ({ of }: { readonly of: Application }) => (
  <nav aria-label="Application" className="-mx-2 border-b">
    <ul className="flex gap-1 overflow-x-auto">
      {sections
        .filter(([, name]) => name !== "Going live" || of.environment === "sandbox")
        .map(([to, name]) => (
          <li key={to}>
            <Link
              to={to}
              params={{ applicationId: of.applicationId }}
              activeOptions={{ exact: name === "Overview", includeSearch: false }}
              className="block border-b-2 border-transparent px-2 py-2 whitespace-nowrap text-dim hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {name}
            </Link>
          </li>
        ))}
    </ul>
  </nav>
);

const quiet = "underline-offset-2 hover:underline";

/** Where an application's pages are: its name, and the list it is in. */
export const ApplicationAbove = ({
  applicationId,
  name,
}: {
  readonly applicationId: string;
  readonly name?: string | undefined;
}) => (
  <span className="flex flex-wrap gap-x-2">
    <Link to="/applications" className={quiet}>
      Applications
    </Link>
    <span aria-hidden>/</span>
    <Link to="/applications/$applicationId" params={{ applicationId }} className={quiet}>
      {name ?? applicationId}
    </Link>
  </span>
);

/** One page of an application: what it belongs to, and the ways to the others. */
export const ApplicationFrame = ({
  applicationId,
  title,
  lead,
  children,
}: {
  readonly applicationId: string;
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: (application: Application, team: OwnTeam) => ReactNode;
}) => (
  <WithTeam title={title}>
    {({ team }) => (
      <Framed applicationId={applicationId} title={title} lead={lead}>
        {(application) => children(application, team)}
      </Framed>
    )}
  </WithTeam>
);

function Framed({
  applicationId,
  title,
  lead,
  children,
}: {
  readonly applicationId: string;
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: (application: Application) => ReactNode;
}) {
  const application = useQuery(applicationQuery(applicationId));
  return (
    <Page
      title={title}
      lead={lead}
      above={<ApplicationAbove applicationId={applicationId} name={application.data?.name} />}
    >
      <Loaded query={application} name="the application" rows={4}>
        {(found) => (
          <div className="space-y-8">
            <ApplicationSections of={found} />
            {children(found)}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
