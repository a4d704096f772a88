/** Which page is at which path. Every page is loaded when it is first gone to; what it needs begins to load with it. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { catalogQuery, problemsQuery } from "../api/catalog.ts";
import { queryClient } from "../api/query-client.ts";
import { sessionQuery } from "../api/session.ts";
import { Failure } from "../ui/failure.tsx";
import { NotFound } from "./not-found.tsx";
import type { PagePath } from "./paths.ts";
import { Shell } from "./shell.tsx";

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => (
    <div className="mx-auto max-w-6xl p-6">
      <Failure error={error} onRetry={reset} />
    </div>
  ),
});

const at = <P extends PagePath>(path: P) => ({ getParentRoute: () => root, path });

const textIn = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** Search and filters of the catalog live in the URL, so that a list can be sent to somebody. */
export interface CatalogSearch {
  readonly q?: string;
  readonly channel?: string;
  readonly tier?: string;
  readonly lifecycle?: string;
}

const catalogSearch = (given: Record<string, unknown>): CatalogSearch =>
  Object.fromEntries(
    ["q", "channel", "tier", "lifecycle"].flatMap((name) => {
      const text = textIn(given[name]);
      return text === undefined ? [] : [[name, text]];
    }),
  );

const startCatalog = () => {
  void queryClient.prefetchQuery(catalogQuery);
};
const startProblems = () => {
  startCatalog();
  void queryClient.prefetchQuery(problemsQuery);
};

const routes = [
  createRoute({
    ...at("/"),
    loader: startProblems,
    component: lazyRouteComponent(() => import("../pages/front.tsx"), "Front"),
  }),
  createRoute({
    ...at("/apis"),
    validateSearch: catalogSearch,
    loader: startCatalog,
    component: lazyRouteComponent(() => import("../pages/catalog.tsx"), "Catalog"),
  }),
  createRoute({
    ...at("/apis/$tier/$name/$version"),
    loader: startCatalog,
    component: lazyRouteComponent(() => import("../pages/api.tsx"), "Api"),
  }),
  createRoute({
    ...at("/apis/$tier/$name/$version/reference"),
    loader: startCatalog,
    component: lazyRouteComponent(() => import("../pages/reference.tsx"), "Reference"),
  }),
  createRoute({
    ...at("/journeys"),
    component: lazyRouteComponent(() => import("../pages/journeys.tsx"), "Journeys"),
  }),
  createRoute({
    ...at("/journeys/$journeyId"),
    loader: startCatalog,
    component: lazyRouteComponent(() => import("../pages/journey.tsx"), "JourneyPage"),
  }),
  createRoute({
    ...at("/problems"),
    loader: startProblems,
    component: lazyRouteComponent(() => import("../pages/problems.tsx"), "Problems"),
  }),
  createRoute({
    ...at("/problems/$kind"),
    loader: startProblems,
    component: lazyRouteComponent(() => import("../pages/problem.tsx"), "ProblemPage"),
  }),
  createRoute({ ...at("/welcome"), component: lazyRouteComponent(() => import("../pages/welcome.tsx"), "Welcome") }),
  createRoute({
    ...at("/join"),
    validateSearch: (given: Record<string, unknown>): { readonly code?: string } => {
      const code = textIn(given["code"]);
      return code === undefined ? {} : { code };
    },
    component: lazyRouteComponent(() => import("../pages/join.tsx"), "Join"),
  }),
  createRoute({
    ...at("/applications"),
    component: lazyRouteComponent(() => import("../pages/applications.tsx"), "Applications"),
  }),
  createRoute({
    ...at("/applications/$applicationId"),
    component: lazyRouteComponent(() => import("../pages/application.tsx"), "ApplicationPage"),
  }),
  createRoute({
    ...at("/applications/$applicationId/usage"),
    component: lazyRouteComponent(() => import("../pages/application-usage.tsx"), "ApplicationUsage"),
  }),
  createRoute({
    ...at("/applications/$applicationId/webhooks"),
    component: lazyRouteComponent(() => import("../pages/application-webhooks.tsx"), "ApplicationWebhooks"),
  }),
  createRoute({
    ...at("/applications/$applicationId/go-live"),
    component: lazyRouteComponent(() => import("../pages/application-go-live.tsx"), "ApplicationGoLive"),
  }),
  createRoute({
    ...at("/webhooks/$endpointId"),
    component: lazyRouteComponent(() => import("../pages/application-webhook.tsx"), "ApplicationWebhook"),
  }),
  createRoute({
    ...at("/webhooks/$endpointId/deliveries/$deliveryId"),
    component: lazyRouteComponent(() => import("../pages/application-delivery.tsx"), "ApplicationDelivery"),
  }),
  createRoute({ ...at("/team"), component: lazyRouteComponent(() => import("../pages/team.tsx"), "TeamPage") }),
  createRoute({
    ...at("/governance"),
    component: lazyRouteComponent(() => import("../pages/governance/portfolio.tsx"), "Portfolio"),
  }),
  createRoute({
    ...at("/governance/reviews"),
    component: lazyRouteComponent(() => import("../pages/governance/reviews.tsx"), "Reviews"),
  }),
  createRoute({
    ...at("/governance/reviews/$reviewId"),
    component: lazyRouteComponent(() => import("../pages/governance/review.tsx"), "ReviewPage"),
  }),
  createRoute({
    ...at("/governance/waivers"),
    component: lazyRouteComponent(() => import("../pages/governance/waivers.tsx"), "Waivers"),
  }),
  createRoute({
    ...at("/governance/access"),
    component: lazyRouteComponent(() => import("../pages/governance/access.tsx"), "Access"),
  }),
  createRoute({
    ...at("/governance/graph"),
    component: lazyRouteComponent(() => import("../pages/governance/graph.tsx"), "Dependencies"),
  }),
  createRoute({
    ...at("/governance/authority"),
    component: lazyRouteComponent(() => import("../pages/governance/authority.tsx"), "Authority"),
  }),
  createRoute({
    ...at("/governance/plans"),
    component: lazyRouteComponent(() => import("../pages/governance/plans.tsx"), "Plans"),
  }),
  createRoute({
    ...at("/governance/audit"),
    component: lazyRouteComponent(() => import("../pages/governance/audit.tsx"), "AuditLog"),
  }),
] as const;

void queryClient.prefetchQuery(sessionQuery);

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: "intent",
  scrollRestoration: true,
  // Scroll positions are kept by the browser's session storage; nothing else is.
  defaultStructuralSharing: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
