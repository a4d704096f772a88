import { useMutation } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, ShieldCheck } from "lucide-react";
import { verifyEndpoint, type Endpoint } from "../api/webhooks.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { Prose } from "../ui/prose.tsx";

/** Sends the challenge, and says what the endpoint made of it. */
export function VerifyEndpoint({ endpoint: { endpointId, state } }: { readonly endpoint: Endpoint }) {
  const verify = useMutation({ mutationFn: () => verifyEndpoint(endpointId) });
  if (state !== "unverified" && verify.data === undefined) return null;
  return (
    <section aria-labelledby="verify" className="space-y-3 rounded-md border bg-surface p-4">
      <h2 id="verify" className="text-[1.14rem] font-semibold">
        Verification
      </h2>
      <p className="max-w-prose text-dim">
        <Prose text="Nothing is sent before it. A signed `endpoint.verification` is posted with `data.challenge`; the endpoint answers 2xx with that challenge. A second one has a false signature, and is to be refused." />
      </p>
      {state === "unverified" && (
        <Button look="primary" busy={verify.isPending} onClick={() => verify.mutate()}>
          <ShieldCheck aria-hidden /> Verify
        </Button>
      )}
      {verify.data !== undefined && (
        <p role="status" className="flex items-start gap-2">
          {verify.data.verified ? (
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          ) : (
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
          )}
          <span>
            <strong className="font-semibold">{verify.data.verified ? "Verified." : "Not verified."}</strong>{" "}
            {verify.data.detail}
          </span>
        </p>
      )}
      {verify.isError && <Failure error={verify.error} />}
    </section>
  );
}
