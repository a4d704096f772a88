import { Navigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Profile } from "../api/onboarding.ts";
import { SignedIn } from "../app/signed-in.tsx";
import { TeamForm } from "../forms/team-form.tsx";
import { Page } from "../ui/page.tsx";

/** For somebody who is signed in and in no team yet: one name, one button. */
export const Welcome = () => <SignedIn title="Welcome">{(profile) => <Arrived profile={profile} />}</SignedIn>;

function Arrived({ profile }: { readonly profile: Profile }) {
  // As it was on arrival: once the form has made the team, it still has an application and a key to make.
  const [hasTeam] = useState(profile.team !== null);
  if (profile.ofTheHouse) return <Navigate to="/governance" replace />;
  if (hasTeam) return <Navigate to="/applications" replace />;
  return (
    <Page
      title={profile.name === "" ? "Welcome" : `Welcome, ${profile.name}`}
      tab="Welcome"
      lead="Name your team, and you get a sandbox of your own: the same APIs on sample data, with a key to call them."
    >
      <TeamForm company={profile.company} />
    </Page>
  );
}
