import type { ReactNode } from "react";
import type { CatalogApi, JourneyStep } from "../api/catalog.ts";
import { ApiLink } from "../catalog/api-link.tsx";
import { Method } from "../ui/method.tsx";
import { Prose } from "../ui/prose.tsx";

/** One step in words, with a link to what it calls. An API that does not run here is named without one. */
export function Step({
  step,
  number,
  apis,
  children,
}: {
  readonly step: JourneyStep;
  readonly number: number;
  readonly apis: readonly CatalogApi[];
  /** How it went. */
  readonly children?: ReactNode;
}) {
  const api = apis.find(({ document }) => document === `/openapi/${step.api}.json`);
  const operation = api?.operations.find(({ operationId }) => operationId === step.operationId);
  return (
    <li className="flex gap-3 px-4 py-3.5">
      <span aria-hidden className="w-6 shrink-0 text-right font-mono text-[0.93rem] text-dim">
        {number}
      </span>
      <div className="min-w-0">
        <p className="max-w-prose">
          <Prose text={step.description ?? `${operation?.summary ?? step.operationId}.`} />
        </p>
        {api === undefined || operation === undefined ? (
          <code className="font-mono text-[0.93rem] text-dim">
            {step.api} {step.operationId}
          </code>
        ) : (
          <ApiLink
            api={api}
            operationId={operation.operationId}
            className="mt-0.5 flex flex-wrap items-baseline gap-x-1 py-0.5 text-[0.93rem] hover:text-accent"
          >
            <Method name={operation.method} />
            <code className="min-w-0 font-mono break-all">{api.basePath + operation.path}</code>
            <span className="text-dim">
              {operation.summary} · {api.title}
            </span>
          </ApiLink>
        )}
        {children}
      </div>
    </li>
  );
}
