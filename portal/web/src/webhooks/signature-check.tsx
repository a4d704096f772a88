import { useMutation } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, ShieldCheck } from "lucide-react";
import { checkSignatures, type Endpoint, type SignatureCheck } from "../api/webhooks.ts";
import { Button } from "../ui/button.tsx";
import { fromNow } from "../ui/day.ts";
import { Failure } from "../ui/failure.tsx";
import { Prose } from "../ui/prose.tsx";

/** Whether the endpoint verifies signatures, how to mend it where it does not, and a way to look again. */
export function SignatureChecked({ endpoint: { endpointId, state, signatureCheck } }: { readonly endpoint: Endpoint }) {
  const check = useMutation({ mutationFn: () => checkSignatures(endpointId) });
  // Verifying it checks the signatures as well.
  if (state === "unverified") return null;
  return (
    <section aria-labelledby="signatures" className="space-y-3 rounded-md border bg-surface p-4">
      <h2 id="signatures" className="text-[1.14rem] font-semibold">
        Signatures
      </h2>
      <p className="max-w-prose text-dim">
        <Prose text="Two messages `endpoint.verification` are posted: one truly signed, to be answered 2xx, and one with a false signature, to be answered 4xx. Going live asks for both." />
      </p>
      <div role="status">
        {signatureCheck === null ? <p>Not checked at this address.</p> : <Seen check={signatureCheck} />}
      </div>
      {state === "active" && (
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          <ShieldCheck aria-hidden /> Check signatures
        </Button>
      )}
      {check.isError && <Failure error={check.error} />}
    </section>
  );
}

const Seen = ({ check: { passed, hint, at } }: { readonly check: SignatureCheck }) => (
  <p className="flex items-start gap-2">
    {passed ? (
      <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
    ) : (
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
    )}
    <span>
      <strong className="font-semibold">{passed ? "Verifies signatures." : "No proof that it verifies."}</strong> {hint}
      <time dateTime={at} className="block text-[0.93rem] text-dim">
        {fromNow(at)}
      </time>
    </span>
  </p>
);
