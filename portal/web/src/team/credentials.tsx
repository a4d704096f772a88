import { useMutation } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { revokeCredential, type Application, type Credential } from "../api/onboarding.ts";
import { CredentialOnce } from "../first-call/credential-once.tsx";
import { useNewCredential } from "../first-call/first-call.tsx";
import { keepFresh, useFresh } from "../first-call/fresh-secrets.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Copyable } from "../ui/copyable.tsx";
import { fromNow } from "../ui/day.ts";
import { Failure } from "../ui/failure.tsx";

/** The application's credentials. A second one may hold beside the first, so that a secret is replaced without a gap. */
export function Credentials({ application }: { readonly application: Application }) {
  const { applicationId, credentials, environment, state } = application;
  const create = useNewCredential(applicationId);
  const fresh = useFresh(applicationId);
  return (
    <section aria-labelledby="credentials">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="credentials" className="text-[1.14rem] font-semibold">
            Credentials
          </h2>
          <p className="max-w-prose text-dim">
            To rotate: make another, change over to it, then revoke the old one. Both hold meanwhile.
          </p>
        </div>
        {state === "active" && (
          <Button busy={create.isPending} onClick={() => create.mutate()}>
            <KeyRound aria-hidden /> Add credential
          </Button>
        )}
      </div>
      {create.isError && <Failure error={create.error} />}
      {/* In the sandbox the first call above shows it. */}
      {fresh !== undefined && environment === "live" && <CredentialOnce credential={fresh} />}
      {credentials.length === 0 ? (
        <p className="rounded-md border border-dashed px-4 py-3 text-dim">None yet.</p>
      ) : (
        <ul className="divide-y rounded-md border bg-surface">
          {credentials.map((credential) => (
            <Row key={credential.credentialId} applicationId={applicationId} credential={credential} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ applicationId, credential }: { readonly applicationId: string; readonly credential: Credential }) {
  const { credentialId, state, createdAt, revokedAt } = credential;
  const [asking, setAsking] = useState(false);
  const fresh = useFresh(applicationId);
  const revoke = useMutation({
    mutationFn: () => revokeCredential(applicationId, credentialId),
    onSuccess: () => {
      if (fresh?.clientId === credentialId) keepFresh(applicationId, undefined);
      setAsking(false);
    },
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
      <Copyable text={credentialId} name="client id" />
      <Badge tone={state === "active" ? "good" : "neutral"}>{state}</Badge>
      <span className="text-[0.93rem] text-dim">
        created {fromNow(createdAt)}
        {revokedAt !== null && `, revoked ${fromNow(revokedAt)}`}
      </span>
      {state === "active" && (
        <Button look="danger" className="ml-auto" onClick={() => setAsking(true)} aria-label={`Revoke ${credentialId}`}>
          Revoke
        </Button>
      )}
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title="Revoke this credential?"
        verb="Revoke"
        mutation={revoke}
      >
        It gets no token any more, and tokens it has are refused within seconds. Change over to another credential
        first.
      </Confirm>
    </li>
  );
}
