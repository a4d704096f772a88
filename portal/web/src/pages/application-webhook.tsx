import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { changeEndpoint, endpointQuery, type Endpoint } from "../api/webhooks.ts";
import { WithTeam } from "../app/signed-in.tsx";
import { fromNow } from "../ui/day.ts";
import { Facts } from "../ui/facts.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { Page } from "../ui/page.tsx";
import { Deliveries } from "../webhooks/deliveries.tsx";
import { EndpointActions } from "../webhooks/endpoint-actions.tsx";
import { EndpointForm } from "../webhooks/endpoint-form.tsx";
import { EndpointState } from "../webhooks/endpoint-state.tsx";
import { Recover } from "../webhooks/recover.tsx";
import { RemoveEndpoint } from "../webhooks/remove-endpoint.tsx";
import { SignatureChecked } from "../webhooks/signature-check.tsx";
import { VerifyEndpoint } from "../webhooks/verify-endpoint.tsx";

const route = getRouteApi("/webhooks/$endpointId");

/** One endpoint: its state and why, what was sent there, and its settings. */
export const ApplicationWebhook = () => <WithTeam title="Endpoint">{() => <Found />}</WithTeam>;

function Found() {
  const { endpointId } = route.useParams();
  const endpoint = useQuery(endpointQuery(endpointId));
  return (
    <Page
      title="Endpoint"
      lead={endpoint.data && <code className="font-mono text-[0.93rem] break-all">{endpoint.data.url}</code>}
      above={endpoint.data && <Above endpoint={endpoint.data} />}
      actions={endpoint.data && <EndpointActions endpoint={endpoint.data} />}
    >
      <Loaded query={endpoint} name="the endpoint" rows={4}>
        {(found) => <Shown endpoint={found} />}
      </Loaded>
    </Page>
  );
}

const Above = ({ endpoint: { applicationId } }: { readonly endpoint: Endpoint }) => (
  <Link
    to="/applications/$applicationId/webhooks"
    params={{ applicationId }}
    className="underline-offset-2 hover:underline"
  >
    Webhooks
  </Link>
);

const Shown = ({ endpoint }: { readonly endpoint: Endpoint }) => (
  <div className="space-y-10">
    <Facts facts={factsOf(endpoint)} />
    <VerifyEndpoint endpoint={endpoint} />
    <SignatureChecked endpoint={endpoint} />
    <Deliveries endpoint={endpoint} />
    <Recover endpointId={endpoint.endpointId} />
    <section aria-labelledby="settings" className="border-t pt-6">
      <h2 id="settings" className="mb-3 text-[1.14rem] font-semibold">
        Settings
      </h2>
      <EndpointForm
        applicationId={endpoint.applicationId}
        given={endpoint}
        verb="Save"
        said="Saved. At another address it has to be verified again."
        save={(settings) => changeEndpoint(endpoint.endpointId, settings)}
      />
    </section>
    <RemoveEndpoint endpoint={endpoint} />
  </div>
);

const factsOf = (endpoint: Endpoint): (readonly [string, ReactNode])[] => [
  [
    "State",
    <span key="state">
      <EndpointState of={endpoint} />
      {endpoint.stateReason !== null && <span className="block">{endpoint.stateReason}</span>}
    </span>,
  ],
  ["Waiting", endpoint.waiting.toLocaleString("en")],
  ["Failing since", endpoint.failingSince === null ? "not failing" : fromNow(endpoint.failingSince)],
  [
    "Secret",
    endpoint.oldSecretUntil === null || Date.parse(endpoint.oldSecretUntil) < Date.now()
      ? "one signs"
      : `the one before signs too; that ends ${fromNow(endpoint.oldSecretUntil)}`,
  ],
];
