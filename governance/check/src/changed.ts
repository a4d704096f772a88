/** The contracts that are not what was published: what a review is about. */
import type { Json } from "@tierline/governance-rules/json";
import { lastOf } from "./baseline.ts";
import { inspect, type CheckRequest } from "./check.ts";
import { identityOf } from "./identity.ts";

export interface Changed {
  readonly path: string;
  readonly document: Json;
}

/** OpenAPI documents that differ from the last published version of their major; those of which none is published are not among them. */
export async function changedContracts(request: CheckRequest): Promise<Changed[]> {
  const { contracts } = await inspect(request);
  return contracts
    .filter(({ kind }) => kind === "openapi")
    .filter(({ document, path }) => {
      const before = lastOf(request.baseline, identityOf(document, path));
      return before !== undefined && JSON.stringify(before.document) !== JSON.stringify(document);
    })
    .map(({ path, document }) => ({ path, document }));
}
