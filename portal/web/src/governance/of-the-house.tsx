import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Profile } from "../api/onboarding.ts";
import { SignedIn } from "../app/signed-in.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";

/** The roles that decide; the APIs enforce them, the pages only leave out what would be refused. */
export type DecidingRole = "architect" | "api-owner" | "platform-admin";

export const may = ({ roles }: Profile, ...needed: readonly DecidingRole[]): boolean =>
  needed.some((role) => roles.includes(role));

const sections = [
  ["/governance", "Portfolio"],
  ["/governance/reviews", "Reviews"],
  ["/governance/waivers", "Waivers"],
  ["/governance/access", "Access"],
  ["/governance/graph", "Dependencies"],
  ["/governance/authority", "Data"],
  ["/governance/plans", "Plans"],
  ["/governance/audit", "Audit log"],
] as const;

/** A page for the retailer's own people, with the ways to the others. */
export const OfTheHouse = ({
  title,
  lead,
  actions,
  above,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Shown to whoever has one of these roles. */
  readonly actions?: { readonly roles: readonly DecidingRole[]; readonly shown: ReactNode };
  readonly above?: ReactNode;
  readonly children: (profile: Profile) => ReactNode;
}) => (
  <SignedIn title={title}>
    {(profile) =>
      profile.ofTheHouse ? (
        <>
          <Sections />
          <Page
            title={title}
            lead={lead}
            actions={actions !== undefined && may(profile, ...actions.roles) && actions.shown}
            above={above}
          >
            {children(profile)}
          </Page>
        </>
      ) : (
        <Page title={title}>
          <Empty title="This is for the retailer’s own people">
            Architects, API owners and operators look after contracts here. Your applications are under Applications.
          </Empty>
        </Page>
      )
    }
  </SignedIn>
);

const Sections = () => (
  <nav aria-label="Governance" className="border-b bg-canvas">
    <ul className="mx-auto flex max-w-6xl gap-1 overflow-x-auto px-4 sm:px-6">
      {sections.map(([to, name]) => (
        <li key={to}>
          <Link
            to={to}
            activeOptions={{ exact: to === "/governance", includeSearch: false }}
            className="block border-b-2 border-transparent px-2 py-2.5 whitespace-nowrap text-dim hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
