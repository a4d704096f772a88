import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { KeyRound, Power, Send } from "lucide-react";
import { useState } from "react";
import { rotateSecret, sendTestEvent, switchEndpoint, type Endpoint } from "../api/webhooks.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Failure } from "../ui/failure.tsx";
import { SecretOnce } from "./secret-once.tsx";

/** What can be done with an endpoint at once. */
export const EndpointActions = ({ endpoint }: { readonly endpoint: Endpoint }) => (
  <div className="flex flex-wrap gap-2">
    {endpoint.state === "active" && <TestEvent endpointId={endpoint.endpointId} />}
    {endpoint.state !== "unverified" && <Switch endpoint={endpoint} />}
    <Rotate endpoint={endpoint} />
  </div>
);

/** Sends an event that means nothing, and shows its delivery. */
function TestEvent({ endpointId }: { readonly endpointId: string }) {
  const navigate = useNavigate();
  const send = useMutation({
    mutationFn: () => sendTestEvent(endpointId),
    onSuccess: ({ deliveryId }) =>
      navigate({ to: "/webhooks/$endpointId/deliveries/$deliveryId", params: { endpointId, deliveryId } }),
  });
  return (
    <>
      <Button look="primary" busy={send.isPending} onClick={() => send.mutate()}>
        <Send aria-hidden /> Send test event
      </Button>
      {send.isError && <Failure error={send.error} />}
    </>
  );
}

function Switch({ endpoint: { endpointId, state } }: { readonly endpoint: Endpoint }) {
  const on = state !== "active";
  const change = useMutation({ mutationFn: () => switchEndpoint(endpointId, on) });
  return (
    <>
      <Button busy={change.isPending} onClick={() => change.mutate()}>
        <Power aria-hidden /> {on ? "Switch on" : "Switch off"}
      </Button>
      {change.isError && <Failure error={change.error} />}
    </>
  );
}

/** The new secret is shown in the dialog that asked. */
function Rotate({ endpoint: { endpointId } }: { readonly endpoint: Endpoint }) {
  const [asking, setAsking] = useState(false);
  const rotate = useMutation({ mutationFn: () => rotateSecret(endpointId) });
  const close = () => {
    setAsking(false);
    rotate.reset();
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <KeyRound aria-hidden /> Rotate secret
      </Button>
      <Dialog open={asking} onClose={close} title="Rotate the secret">
        <div className="space-y-4">
          {rotate.isSuccess ? (
            <SecretOnce secret={rotate.data.secret} />
          ) : (
            <>
              <p>For a day the secret before signs as well, so that you can change over in your own time.</p>
              {rotate.isError && <Failure error={rotate.error} />}
              <Button look="primary" busy={rotate.isPending} onClick={() => rotate.mutate()}>
                Make a new secret
              </Button>
            </>
          )}
        </div>
      </Dialog>
    </>
  );
}
