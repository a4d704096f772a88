import { useQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { profileQuery, type Profile } from "../api/onboarding.ts";
import { sessionQuery, signInPath, signUpPath } from "../api/session.ts";
import { ButtonAnchor } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Failure } from "../ui/failure.tsx";
import { Page } from "../ui/page.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";

/** Shows its content to whoever is signed in, and a way in to everybody else. */
export function SignedIn({
  title,
  children,
}: {
  readonly title: string;
  readonly children: (profile: Profile) => ReactNode;
}) {
  const session = useQuery(sessionQuery);
  const isSignedIn = session.data?.signedIn === true;
  const profile = useQuery({ ...profileQuery, enabled: isSignedIn });
  // What is known is shown on, also when asking again has failed.
  if (session.isLoadingError) {
    return <Failed title={title} error={session.error} onRetry={() => void session.refetch()} />;
  }
  if (session.data?.signedIn === false) return <WayIn title={title} />;
  if (profile.data === undefined) {
    if (profile.isError) return <Failed title={title} error={profile.error} onRetry={() => void profile.refetch()} />;
    return (
      <Page title={title}>
        <SkeletonRows rows={3} name={title.toLowerCase()} />
      </Page>
    );
  }
  return children(profile.data);
}

/** The same for pages that only somebody with a team can use; others are led to where they get one. */
export const WithTeam = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: (profile: Profile & { readonly team: NonNullable<Profile["team"]> }) => ReactNode;
}) => (
  <SignedIn title={title}>
    {({ team, ...profile }) => {
      if (team !== null) return children({ ...profile, team });
      // The retailer's own people have no team: they work on the contracts of all.
      return <Navigate to={profile.ofTheHouse ? "/governance" : "/welcome"} replace />;
    }}
  </SignedIn>
);

const Failed = ({ title, error, onRetry }: { title: string; error: unknown; onRetry: () => void }) => (
  <Page title={title}>
    <Failure error={error} onRetry={onRetry} />
  </Page>
);

function WayIn({ title }: { readonly title: string }) {
  const { pathname, searchStr } = useLocation();
  const back = pathname + searchStr;
  return (
    <Page title={title}>
      <Empty
        title="Sign in to go on"
        action={
          <div className="flex flex-wrap gap-2">
            <ButtonAnchor look="primary" href={signInPath(back)}>
              Sign in
            </ButtonAnchor>
            <ButtonAnchor href={signUpPath(back)}>Sign up</ButtonAnchor>
          </div>
        }
      >
        This page belongs to a team. You come back to it once you are signed in.
      </Empty>
    </Page>
  );
}
