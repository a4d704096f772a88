import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { removeEndpoint, type Endpoint } from "../api/webhooks.ts";
import { Button } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";

/** Removes an endpoint for good, and leads back to the others. */
export function RemoveEndpoint({ endpoint: { endpointId, applicationId, url } }: { readonly endpoint: Endpoint }) {
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => removeEndpoint(endpointId),
    onSuccess: () => navigate({ to: "/applications/$applicationId/webhooks", params: { applicationId } }),
  });
  return (
    <section aria-labelledby="remove" className="flex flex-wrap items-center justify-between gap-3 border-t pt-6">
      <div>
        <h2 id="remove" className="text-[1.14rem] font-semibold">
          Remove
        </h2>
        <p className="text-dim">What waits for it is dropped, and its deliveries can no longer be seen.</p>
      </div>
      <Button look="danger" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden /> Remove endpoint
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title="Remove this endpoint?"
        verb="Remove for good"
        mutation={remove}
      >
        Nothing is sent to {url} any more.
      </Confirm>
    </section>
  );
}
