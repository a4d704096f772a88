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
  readonly parameters?: readonly DocumentedParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, DocumentedBody>> };
}

export interface DocumentedBody {
  readonly schema: DocumentedSchema;
  /** One whole body. */
  readonly example?: unknown;
  /** Pointers into the example to what must be new each time. */
  readonly "x-unique"?: readonly string[];
}

export interface DocumentedParameter {
  readonly in: "path" | "query" | "header";
  readonly name: string;
  readonly required?: boolean;
  readonly schema: DocumentedSchema;
  readonly example?: unknown;
}

/** JSON Schema 2020-12, with references into the document. */
export type DocumentedSchema = Readonly<Record<string, unknown>>;

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
