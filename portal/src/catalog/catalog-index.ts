/** The catalog in one document: what each API is and can do, without schemas. Served as `/openapi/index.json`. */
import {
  apiId,
  apiVersion,
  basePath,
  majorOf,
  type About,
  type ApiVersion,
  type Deprecation,
} from "@tierline/kernel/api/about";
import type { ApiContract } from "@tierline/kernel/api/contract";
import { deprecationOf } from "@tierline/kernel/api/deprecation";
import { documentedProblems } from "@tierline/kernel/api/documented-problems";
import type { OperationDeclaration } from "@tierline/kernel/api/operation";
import type { ProblemKind } from "@tierline/kernel/errors/problem";
import { fileName } from "@tierline/openapi/client-types";

/** One operation in the catalog; its schemas and policy are in the API's document. */
export interface CatalogOperation {
  readonly operationId: string;
  readonly method: OperationDeclaration["method"];
  /** Below the API's base path. */
  readonly path: string;
  readonly summary: string;
  readonly deprecation: Deprecation | null;
  /** Every problem it may answer with. */
  readonly problems: readonly ProblemKind[];
  /** What a problem of a kind carries here beside what all have: `basket`. */
  readonly problemMembers: Readonly<Partial<Record<ProblemKind, readonly string[]>>>;
}

/** One major of an API in the catalog. */
export interface CatalogApi extends Omit<About, "deprecation"> {
  /** `process/orders` */
  readonly id: ReturnType<typeof apiId>;
  readonly major: string;
  /** `/process/orders/v1` */
  readonly basePath: string;
  /** Where its OpenAPI document is. */
  readonly document: string;
  /** Where its client for TypeScript programs is. */
  readonly client: string;
  /** Where the AsyncAPI document of its events is; null for an API that neither publishes nor tells any. */
  readonly eventsDocument: string | null;
  readonly deprecation: Deprecation | null;
  readonly calls: readonly ApiVersion[];
  /** Who calls it, of the APIs here. */
  readonly calledBy: readonly ApiVersion[];
  readonly publishes: readonly CatalogEvent[];
  readonly consumes: readonly CatalogEvent[];
  /** What its applications are told, by webhooks. */
  readonly tells: readonly CatalogEvent[];
  readonly operations: readonly CatalogOperation[];
}

export interface CatalogEvent {
  /** `order.placed.v1` */
  readonly type: string;
  readonly summary: string;
}

export interface CatalogIndex {
  readonly apis: readonly CatalogApi[];
}

/** Path of an API's OpenAPI document: `/openapi/process-orders.v1.json`. */
export const documentPath = (about: About): string => `/openapi/${fileName(about)}.json`;

/** Path of its client for TypeScript programs: `/openapi/process-orders.v1.ts`. */
export const clientPath = (about: About): string => `/openapi/${fileName(about)}.ts`;

/** Path of the AsyncAPI document of its events: `/openapi/events/process-orders.v1.json`. */
export const eventsPath = (about: About): string => `/openapi/events/${fileName(about)}.json`;

/** Derived from the contracts alone. */
export const catalogIndex = (contracts: readonly ApiContract[]): CatalogIndex => ({
  apis: contracts.map((contract) => catalogApi(contract, contracts)),
});

function catalogApi(contract: ApiContract, all: readonly ApiContract[]): CatalogApi {
  const { about, operations, calls = [], publishes = [], consumes = [], tells = [] } = contract;
  const own = apiVersion(about);
  return {
    ...about,
    id: apiId(about),
    major: majorOf(about),
    basePath: basePath(about),
    document: documentPath(about),
    client: clientPath(about),
    eventsDocument: publishes.length + tells.length === 0 ? null : eventsPath(about),
    deprecation: about.deprecation ?? null,
    calls,
    calledBy: all.filter((other) => other.calls?.includes(own)).map((other) => apiVersion(other.about)),
    publishes: publishes.map(listed),
    consumes: consumes.map(listed),
    tells: tells.map(listed),
    operations: Object.values(operations).map((declaration) => ({
      operationId: declaration.operationId,
      method: declaration.method,
      path: declaration.path,
      summary: declaration.summary,
      deprecation: deprecationOf(declaration, about) ?? null,
      problems: documentedProblems(declaration, about),
      problemMembers: membersOf(declaration),
    })),
  };
}

const listed = ({ type, summary }: CatalogEvent): CatalogEvent => ({ type, summary });

const membersOf = ({ problemMembers = {} }: OperationDeclaration): CatalogOperation["problemMembers"] =>
  Object.fromEntries(Object.entries(problemMembers).map(([kind, schema]) => [kind, Object.keys(schema.shape)]));
