import { useQuery } from "@tanstack/react-query";
import { applicationsQuery, profileQuery, type Application } from "../api/onboarding.ts";
import { useSession } from "../api/session.ts";

const none: readonly Application[] = [];

/** The applications of the reader's team that may call; none for visitors, people of the house, and while they are on their way. */
export function useActiveApplications(): readonly Application[] {
  const signedIn = useSession()?.signedIn === true;
  const profile = useQuery({ ...profileQuery, enabled: signedIn }).data;
  const inTeam = profile !== undefined && profile.team !== null;
  const applications = useQuery({ ...applicationsQuery, enabled: inTeam }).data ?? none;
  return applications.filter(({ state }) => state === "active");
}
