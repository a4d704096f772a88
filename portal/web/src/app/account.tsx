import { useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { signInPath, signUpPath, useSession } from "../api/session.ts";
import { ButtonAnchor } from "../ui/button.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

const AccountMenu = lazy(() => import("./account-menu.tsx").then(({ AccountMenu }) => ({ default: AccountMenu })));

/** Who is signed in, or the ways in. */
export function Account() {
  const session = useSession();
  const { pathname, searchStr } = useLocation();
  if (session === undefined) return <Skeleton className="h-9 w-20" />;
  if (session.signedIn) {
    return (
      <Suspense fallback={<Skeleton className="size-9 rounded-md" />}>
        <AccountMenu name={session.name} email={session.email} />
      </Suspense>
    );
  }
  return (
    <>
      <ButtonAnchor href={signInPath(pathname === "/" ? "/applications" : pathname + searchStr)}>Sign in</ButtonAnchor>
      <ButtonAnchor look="primary" href={signUpPath("/welcome")} className="max-md:hidden">
        Start building
      </ButtonAnchor>
    </>
  );
}
