/** What the registry reads in a contract document; the rest is kept as it is. */
import { dataClasses, tiers } from "@tierline/kernel/api/about";
import { text, z } from "@tierline/kernel/model/schema";

/** Names in a document: enough for the largest API there is. */
const names = z.array(text(120)).max(500).optional();

const Day = z.iso.date();
export const Deprecation = z.object({ since: Day, sunset: Day, successor: z.string().max(200) });

/** Nothing is filled in or left out: the document is kept as it was given, and its digest with it. */
const XApi = z.looseObject({
  id: z
    .string()
    .regex(/^[a-z]+\/[a-z][a-z0-9-]*$/)
    .openapi({ example: "process/orders" }),
  tier: z.enum(tiers),
  owner: z.string().min(1).max(120).openapi({ example: "order-management" }),
  lifecycle: z.enum(["draft", "active", "deprecated", "retired"]),
  deprecation: Deprecation.optional(),
  upstreams: names,
  publishes: names,
  consumes: names,
  authority: names,
  dataClasses: z.array(z.enum(dataClasses)).max(dataClasses.length).optional(),
});

const Operation = z.looseObject({
  operationId: z.string(),
  summary: z.string().optional(),
  deprecated: z.boolean().optional(),
  "x-deprecation": Deprecation.optional(),
});

/** An OpenAPI document of one of our APIs: whatever follows this shape is registered. */
export const ContractDocument = z.looseObject({
  openapi: z.string().max(20).startsWith("3.").openapi({ example: "3.1.0" }),
  info: z.looseObject({
    title: z.string().min(1).max(200).openapi({ example: "Orders" }),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/, "must be a semantic version")
      .openapi({ example: "1.4.0" }),
  }),
  "x-api": XApi,
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});
export type ContractDocument = z.output<typeof ContractDocument>;

/** The smallest one there is, for the examples of whatever takes a document. */
export const exampleDocument = {
  openapi: "3.1.0",
  info: { title: "Orders", version: "1.4.0" },
  "x-api": { id: "process/orders", tier: "process", owner: "order-management", lifecycle: "active" },
  paths: {},
};

/** What the document says of its API, with empty lists where it says nothing. */
export function aboutOf({ "x-api": about }: ContractDocument) {
  const { id, tier, owner, lifecycle, deprecation } = about;
  const { upstreams = [], publishes = [], consumes = [], authority = [], dataClasses = [] } = about;
  return { id, tier, owner, lifecycle, deprecation, upstreams, publishes, consumes, authority, dataClasses };
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly deprecation: z.output<typeof Deprecation> | undefined;
}

/** The operations of a document, in its order; what is not one (parameters of a path) is passed over. */
export function operationsOf(document: ContractDocument): DescribedOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, value]) => {
      const operation = Operation.safeParse(value);
      if (!operation.success) return [];
      const { operationId, summary = "", "x-deprecation": deprecation } = operation.data;
      return [{ operationId, method, path, summary, deprecation }];
    }),
  );
}

const Components = z.looseObject({ schemas: z.record(z.string(), z.unknown()) });
const WithProperties = z.looseObject({ properties: z.record(z.string(), z.unknown()) });

/** Its named schemas of objects, with the names of their properties. */
export function schemasOf(document: ContractDocument) {
  const components = Components.safeParse(document["components"]);
  return Object.entries(components.data?.schemas ?? {}).flatMap(([schema, value]) => {
    const object = WithProperties.safeParse(value);
    return object.success ? [{ schema, properties: new Set(Object.keys(object.data.properties)) }] : [];
  });
}

/** `1` of `1.4.0`. */
export const majorOfVersion = (version: string): number => Number(version.split(".")[0]);
