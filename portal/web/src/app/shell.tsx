import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { profileQuery } from "../api/onboarding.ts";
import { useSession } from "../api/session.ts";
import { Account } from "./account.tsx";
import { useOwnChannel } from "../catalog/own-channel.ts";
import { Mark } from "./mark.tsx";
import type { CatalogSearch } from "./router.tsx";
import { SearchButton } from "./search-button.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** What stands around every page. */
export function Shell() {
  const main = useFocusOnNewPage();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-20 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        Skip to the content
      </a>
      <header className="sticky top-0 z-10 border-b bg-canvas">
        <div className="mx-auto flex h-14 max-w-6xl items-center gap-2 px-4 sm:gap-4 sm:px-6">
          <Link
            to="/"
            className="flex items-center gap-2 font-semibold tracking-tight"
            aria-label="Tierline, front page"
          >
            <Mark />
            <span className="max-sm:sr-only">Tierline</span>
          </Link>
          <MainNavigation />
          <div className="ml-auto flex items-center gap-1 sm:gap-2">
            <SearchButton />
            <ThemeSwitch />
            <Account />
          </div>
        </div>
      </header>
      <main id="content" ref={main} tabIndex={-1} className="min-w-0 flex-1 outline-none">
        <Outlet />
      </main>
      <footer className="border-t">
        <div className="mx-auto flex max-w-6xl flex-wrap gap-x-6 gap-y-1 px-4 py-5 text-[0.93rem] text-dim sm:px-6">
          <span>Tierline, API-led connectivity for retail</span>
          <a className="underline-offset-2 hover:underline" href="/openapi/index.json">
            Catalog as JSON
          </a>
          <a className="underline-offset-2 hover:underline" href="/healthz">
            Health
          </a>
        </div>
      </footer>
    </div>
  );
}

function MainNavigation() {
  const session = useSession();
  const isSignedIn = session?.signedIn === true;
  const channel = useOwnChannel();
  const ofTheHouse = useQuery({ ...profileQuery, enabled: isSignedIn }).data?.ofTheHouse;
  return (
    <nav aria-label="Main" className="flex min-w-0 items-center gap-0.5">
      <NavigationLink to="/apis" name="APIs" search={channel === undefined ? {} : { channel }} />
      <NavigationLink to="/journeys" name="Journeys" className="max-md:hidden" />
      <NavigationLink to="/problems" name="Errors" />
      {isSignedIn && ofTheHouse === false && <NavigationLink to="/applications" name="Applications" />}
      {isSignedIn && ofTheHouse === false && <NavigationLink to="/team" name="Team" className="max-sm:hidden" />}
      {ofTheHouse === true && <NavigationLink to="/governance" name="Governance" />}
    </nav>
  );
}

const none: CatalogSearch = {};

const NavigationLink = ({
  to,
  name,
  search,
  className = "",
}: {
  readonly to: "/apis" | "/journeys" | "/problems" | "/applications" | "/team" | "/governance";
  readonly name: string;
  readonly search?: CatalogSearch;
  readonly className?: string;
}) => (
  <Link
    to={to}
    search={search ?? none}
    className={`rounded-sm px-2 py-1 text-dim transition-colors hover:text-ink aria-[current=page]:text-ink aria-[current=page]:font-medium ${className}`}
    activeOptions={{ exact: false, includeSearch: false }}
  >
    {name}
  </Link>
);

/** After going to another page the reader, of a screen or aloud, begins at its top; not on the first one. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (before.current !== undefined && path !== before.current) main.current?.focus({ preventScroll: true });
    if (path !== undefined) before.current = path;
  }, [path]);
  return main;
}
