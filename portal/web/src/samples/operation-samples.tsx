import { useQuery } from "@tanstack/react-query";
import { useMemo, useState, type ReactNode } from "react";
import type { CatalogApi } from "../api/catalog.ts";
import type { ApiDocument, DocumentedOperation } from "../api/document.ts";
import type { Application } from "../api/onboarding.ts";
import { signInPath, useSession } from "../api/session.ts";
import { waysInQuery } from "../api/ways-in.ts";
import { useFresh } from "../first-call/fresh-secrets.ts";
import { ApplicationField } from "../team/application-field.tsx";
import { useActiveApplications } from "../team/use-active-applications.ts";
import { Prose } from "../ui/prose.tsx";
import { SkeletonRows } from "../ui/skeleton.tsx";
import { keyVariables, type SampleKey } from "./code.ts";
import { CodeSamples } from "./code-samples.tsx";
import { sampleCall } from "./sample-call.ts";

interface Meant {
  readonly api: CatalogApi;
  readonly document: ApiDocument;
  readonly operation: DocumentedOperation;
}

/** How an operation is called, in code, with the key of one of the reader's applications. */
export function OperationSamples({ api, document, operation }: Meant) {
  const ways = useQuery(waysInQuery).data;
  const call = useMemo(
    () => ways && sampleCall(document, operation.operationId, ways.portal.replace(/\/$/, "") + api.basePath),
    [ways, document, api, operation],
  );
  if (ways === undefined || call === undefined) return <SkeletonRows rows={2} name="the samples" />;
  return (
    <WithKey operation={operation}>{(key) => <CodeSamples of={call} as={key} token={ways.token_endpoint} />}</WithKey>
  );
}

type ForKey = (key: SampleKey) => ReactNode;

function WithKey({ operation, children }: { readonly operation: Meant["operation"]; readonly children: ForKey }) {
  const applications = useActiveApplications();
  const [chosenId, choose] = useState<string>();
  const chosen = applications.find(({ applicationId }) => applicationId === chosenId) ?? applications[0];
  if (chosen === undefined) return <KeyOfNobody>{children}</KeyOfNobody>;
  return (
    <div className="space-y-2">
      <ApplicationField applications={applications} value={chosen.applicationId} onChange={choose} />
      <KeyOf key={chosen.applicationId} application={chosen} operation={operation}>
        {children}
      </KeyOf>
    </div>
  );
}

/** For visitors and people of the house. */
function KeyOfNobody({ children }: { readonly children: ForKey }) {
  const isVisitor = useSession()?.signedIn === false;
  return (
    <>
      <Hint>
        {isVisitor && (
          <>
            <a href={signInPath(location.pathname)} className="text-accent underline underline-offset-2">
              Sign in
            </a>{" "}
            and your key is filled in.{" "}
          </>
        )}
        The key comes from <Variables names={Object.values(keyVariables)} />.
      </Hint>
      {children({})}
    </>
  );
}

function KeyOf({
  application,
  operation,
  children,
}: {
  readonly application: Application;
  readonly operation: Meant["operation"];
  readonly children: ForKey;
}) {
  const fresh = useFresh(application.applicationId);
  const clientId = application.credentials.find(({ state }) => state === "active")?.credentialId;
  const lacking = operation["x-policy"].scopes.filter((scope) => !application.scopes.includes(scope));
  return (
    <>
      <Hint>
        With the key of {application.name}.{application.environment === "live" && " It is live: what it does is real."}{" "}
        {fresh === undefined && (
          <>
            Its secret is not kept here: it comes from <Variables names={[keyVariables.clientSecret]} />.{" "}
          </>
        )}
        {lacking.length > 0 && (
          <Prose text={`It may not call this: it lacks ${lacking.map((scope) => `\`${scope}\``).join(", ")}.`} />
        )}
      </Hint>
      {children(fresh ?? { clientId })}
    </>
  );
}

const Hint = ({ children }: { readonly children: ReactNode }) => (
  <p className="mb-2 text-[0.93rem] text-dim">{children}</p>
);

const Variables = ({ names }: { readonly names: readonly string[] }) => (
  <Prose text={names.map((name) => `\`${name}\``).join(" and ")} />
);
