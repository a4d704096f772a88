import { useMutation, useQuery } from "@tanstack/react-query";
import { KeyRound, Play } from "lucide-react";
import { useState } from "react";
import { createCredential } from "../api/onboarding.ts";
import { fromHere, waysInQuery, type WaysIn } from "../api/ways-in.ts";
import { CodeSamples } from "../samples/code-samples.tsx";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";
import { AnswerShown } from "./answer.tsx";
import { CredentialOnce } from "./credential-once.tsx";
import { keepFresh, useFresh, type FreshCredential } from "./fresh-secrets.ts";
import { runFirstCall } from "./run.ts";

/** Credential, samples and a button that runs them: from nothing to an answer on one page. */
export function FirstCall({ applicationId }: { readonly applicationId: string }) {
  const fresh = useFresh(applicationId);
  return (
    <section aria-labelledby="first-call" className="space-y-4">
      <h2 id="first-call" className="text-[1.14rem] font-semibold">
        First call
      </h2>
      {fresh === undefined ? <NoSecret applicationId={applicationId} /> : <Ready credential={fresh} />}
    </section>
  );
}

/** Secrets are not kept, so a page that was left has none to fill in. */
export function NoSecret({ applicationId }: { readonly applicationId: string }) {
  const create = useNewCredential(applicationId);
  return (
    <div className="space-y-3">
      <p className="max-w-prose text-dim">
        A secret is shown only when its credential is made. Use the one you have kept, or make another credential here:
        both hold until you revoke one.
      </p>
      <Button look="primary" busy={create.isPending} onClick={() => create.mutate()}>
        <KeyRound aria-hidden /> New credential
      </Button>
      {create.isError && <Failure error={create.error} />}
    </div>
  );
}

/** Makes a credential and keeps its secret for as long as the page is open. */
export const useNewCredential = (applicationId: string) =>
  useMutation({
    mutationFn: () => createCredential(applicationId),
    onSuccess: ({ clientId, clientSecret }) => {
      if (clientSecret !== null) keepFresh(applicationId, { clientId, clientSecret });
    },
  });

function Ready({ credential }: { readonly credential: FreshCredential }) {
  const ways = useQuery(waysInQuery);
  return (
    <>
      <CredentialOnce credential={credential} />
      {ways.isPending && <SkeletonRows rows={3} name="the samples" />}
      {ways.isError && <Failure error={ways.error} onRetry={() => void ways.refetch()} />}
      {ways.isSuccess && <Call credential={credential} ways={ways.data} />}
    </>
  );
}

/** Samples at one side, the button and what came back at the other. */
function Call({ credential, ways }: { readonly credential: FreshCredential; readonly ways: WaysIn }) {
  const [waits, setWaits] = useState(false);
  const run = useMutation({
    mutationFn: () => runFirstCall(credential, ways, () => setWaits(true)),
    onSettled: () => setWaits(false),
  });
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <CodeSamples of={{ ...ways.first_call, idempotent: false }} as={credential} token={ways.token_endpoint} />
      <div className="min-w-0 space-y-3" aria-live="polite">
        <div className="flex min-w-0 items-center gap-3">
          <Button look="primary" busy={run.isPending} onClick={() => run.mutate()}>
            <Play aria-hidden /> Run
          </Button>
          <code className="min-w-0 truncate font-mono text-[0.93rem] text-dim">
            {ways.first_call.method} {fromHere(ways, ways.first_call.url)}
          </code>
        </div>
        {waits && <p className="text-dim">The sandbox is coming up. The call goes out as soon as it is there.</p>}
        {run.isError && <Failure error={run.error} onRetry={() => run.mutate()} />}
        {run.isSuccess && <AnswerShown answer={run.data} />}
      </div>
    </div>
  );
}
