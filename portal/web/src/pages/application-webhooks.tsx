import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { createEndpoint, endpointsQuery, type Endpoint, type NewEndpoint } from "../api/webhooks.ts";
import type { Application } from "../api/onboarding.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Empty } from "../ui/empty.tsx";
import { Loaded } from "../ui/loaded.tsx";
import { EndpointForm } from "../webhooks/endpoint-form.tsx";
import { EndpointState } from "../webhooks/endpoint-state.tsx";
import { SecretOnce } from "../webhooks/secret-once.tsx";
import { ApplicationFrame } from "./application-frame.tsx";

const route = getRouteApi("/applications/$applicationId/webhooks");

/** Where an application is told of what happens to its orders. */
export function ApplicationWebhooks() {
  const { applicationId } = route.useParams();
  return (
    <ApplicationFrame
      applicationId={applicationId}
      title="Webhooks"
      lead="Your own address is told what happens to your orders, signed, and again until it has taken it."
    >
      {(application) => <Endpoints application={application} />}
    </ApplicationFrame>
  );
}

function Endpoints({ application: { applicationId, state } }: { readonly application: Application }) {
  const endpoints = useQuery(endpointsQuery(applicationId));
  const [asking, setAsking] = useState(false);
  const add = state === "active" && (
    <Button look="primary" onClick={() => setAsking(true)}>
      <Plus aria-hidden /> New endpoint
    </Button>
  );
  return (
    <section aria-labelledby="endpoints" className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="endpoints" className="text-[1.14rem] font-semibold">
          Endpoints
        </h2>
        {endpoints.data?.length !== 0 && add}
      </div>
      <Loaded query={endpoints} name="the endpoints">
        {(found) =>
          found.length === 0 ? (
            <Empty title="No endpoint yet" action={add}>
              Name an address that answers a signed challenge; from then on it is told of each event you choose.
            </Empty>
          ) : (
            <ul className="divide-y rounded-md border bg-surface">
              {found.map((endpoint) => (
                <Row key={endpoint.endpointId} endpoint={endpoint} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Dialog open={asking} onClose={() => setAsking(false)} title="New endpoint">
        <Adding applicationId={applicationId} />
      </Dialog>
    </section>
  );
}

/** The settings, then the secret. */
function Adding({ applicationId }: { readonly applicationId: string }) {
  const [made, setMade] = useState<NewEndpoint>();
  if (made !== undefined) {
    return (
      <div className="space-y-4">
        <SecretOnce secret={made.secret} />
        <ButtonLink look="primary" to="/webhooks/$endpointId" params={{ endpointId: made.endpointId }}>
          I have kept it: go on to verify
        </ButtonLink>
      </div>
    );
  }
  return (
    <EndpointForm
      applicationId={applicationId}
      verb="Create endpoint"
      save={(settings) => createEndpoint(applicationId, settings).then(setMade)}
    />
  );
}

const Row = ({ endpoint }: { readonly endpoint: Endpoint }) => (
  <li className="relative px-4 py-3.5 hover:bg-sunken">
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <Link
        to="/webhooks/$endpointId"
        params={{ endpointId: endpoint.endpointId }}
        className="font-mono text-[0.93rem] font-semibold break-all after:absolute after:inset-0 hover:text-accent"
      >
        {endpoint.url}
      </Link>
      <EndpointState of={endpoint} />
    </div>
    <p className="mt-1 text-[0.93rem] text-dim">
      {endpoint.description !== "" && `${endpoint.description} · `}
      {endpoint.eventTypes.join(", ")}
      {endpoint.waiting > 0 && ` · ${endpoint.waiting.toLocaleString("en")} waiting`}
    </p>
    {endpoint.stateReason !== null && <p className="text-[0.93rem]">{endpoint.stateReason}</p>}
  </li>
);
