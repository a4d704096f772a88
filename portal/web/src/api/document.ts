/** The parts of our OpenAPI documents that the pages read. */
import type { Policy } from "@tierline/kernel/api/operation";

/** `x-policy`, as the kernel emits it. */
export type DocumentedPolicy = Omit<Policy, "tenancy" | "audit"> & {
  readonly tenancy: "own" | "house";
  readonly audit: boolean;
};

export interface DocumentedOperation {
  readonly operationId: string;
  readonly description: string;
  readonly "x-policy": DocumentedPolicy;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
}

/** The operations of a document by operationId. */
export const operationsOf = (document: ApiDocument): ReadonlyMap<string, DocumentedOperation> =>
  new Map(
    Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .map((operation) => [operation.operationId, operation]),
  );
