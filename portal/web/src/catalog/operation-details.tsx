import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { CatalogApi, CatalogOperation } from "../api/catalog.ts";
import { operationsOf, type ApiDocument } from "../api/document.ts";
import { Badge } from "../ui/badge.tsx";
import { Copyable } from "../ui/copyable.tsx";
import { Method } from "../ui/method.tsx";
import { Prose } from "../ui/prose.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { policyInWords } from "./policy-words.ts";

/** Loaded with the first operation that is opened: what makes the samples is large. */
const OperationSamples = lazy(async () => ({
  default: (await import("../samples/operation-samples.tsx")).OperationSamples,
}));

/** One operation, closed to a line; open it says what it does, what it demands and how it can fail. */
export function OperationDetails({
  api,
  operation,
  document,
  open,
}: {
  readonly api: CatalogApi;
  readonly operation: CatalogOperation;
  /** Undefined while it is on its way. */
  readonly document: ApiDocument | undefined;
  readonly open: boolean;
}) {
  const [isOpen, setOpen] = useState(open);
  const documented = document && operationsOf(document).get(operation.operationId);
  return (
    <details
      id={operation.operationId}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group scroll-mt-20 border-b last:border-b-0"
    >
      <summary className="flex items-start gap-2 px-4 py-2.5 hover:bg-sunken">
        <ChevronRight
          aria-hidden
          className="mt-1 size-3.5 shrink-0 text-dim transition-transform group-open:rotate-90"
        />
        <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
          <Method name={operation.method} />
          <code className="min-w-0 font-mono text-[0.93rem] break-all">{operation.path}</code>
          <span className="text-dim max-sm:basis-full">{operation.summary}</span>
          {operation.deprecation !== null && api.deprecation === null && <Badge tone="warn">deprecated</Badge>}
        </span>
      </summary>
      <div className="grid gap-x-8 gap-y-4 px-4 pt-1 pb-5 sm:pl-10 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0 space-y-3">
          {documented === undefined ? (
            <Skeleton className="h-5 w-2/3" />
          ) : (
            <p className="max-w-prose">
              <Prose text={documented.description} />
            </p>
          )}
          <Copyable
            text={`${operation.method.toUpperCase()} ${api.basePath}${operation.path}`}
            name="method and path"
          />
          <Errors operation={operation} />
        </div>
        <div className="min-w-0">
          <h3 className="mb-1 font-medium">Policy</h3>
          <ul className="list-outside list-disc space-y-0.5 pl-4 text-dim marker:text-line">
            {documented !== undefined &&
              policyInWords(documented["x-policy"]).map((sentence) => (
                <li key={sentence}>
                  <Prose text={sentence} />
                </li>
              ))}
          </ul>
        </div>
        {isOpen && document !== undefined && documented !== undefined && (
          <section aria-label={`Code for ${operation.operationId}`} className="min-w-0 lg:col-span-2">
            <h3 className="mb-1 font-medium">Code</h3>
            <Suspense fallback={<Skeleton className="h-40 w-full" />}>
              <OperationSamples api={api} document={document} operation={documented} />
            </Suspense>
          </section>
        )}
      </div>
    </details>
  );
}

const Errors = ({ operation }: { readonly operation: CatalogOperation }) => (
  <div>
    <h3 className="mb-1 font-medium">Errors</h3>
    <ul className="flex flex-wrap gap-1.5">
      {/* What is its own comes before what every operation may answer. */}
      {operation.problems.toReversed().map((kind) => (
        <li key={kind}>
          <Link
            to="/problems/$kind"
            params={{ kind }}
            className="inline-block rounded-sm border px-1.5 font-mono text-[0.86rem] text-dim hover:border-accent hover:text-accent"
          >
            {kind}
          </Link>
        </li>
      ))}
    </ul>
  </div>
);
