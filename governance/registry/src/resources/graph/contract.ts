/** How APIs and events hang together, declared and seen; and which API is the authority for what. */
import { tiers } from "@tierline/kernel/api/about";
import { operation } from "@tierline/kernel/api/operation";
import { text, z } from "@tierline/kernel/model/schema";
import { ApiId, Team } from "../names.ts";
import { reading } from "../policies.ts";

const Edge = z.object({
  from: text(120).openapi({ description: "The API that calls or publishes, or the application that calls." }),
  to: text(120),
  kind: z.enum(["call", "event"]),
  event: text(120).nullable().openapi({ description: "The type, for an event." }),
  state: z.enum(["declared", "used", "undocumented"]).openapi({
    description:
      "`declared`: in the contract, not seen in the last 30 days. `used`: in the contract and seen. `undocumented`: seen, and no contract names it.",
  }),
  calls: z.int().min(0).openapi({ description: "In the last 30 days; 0 for events." }),
});

export const getGraph = operation({
  operationId: "getGraph",
  method: "get",
  path: "/graph",
  summary: "Get the dependency graph",
  tags: ["graph"],
  responses: {
    200: {
      description: "All APIs, and the calls and events between them.",
      schema: z
        .object({
          nodes: z.array(z.object({ api: ApiId, tier: z.enum(tiers), owner: Team })),
          edges: z.array(Edge),
        })
        .openapi("Graph"),
    },
  },
  policy: reading,
});

export const getAuthorityMap = operation({
  operationId: "getAuthorityMap",
  method: "get",
  path: "/authority-map",
  summary: "Get which API is the authority for which data",
  tags: ["graph"],
  responses: {
    200: {
      description: "One entry per data domain; one with several APIs is a conflict.",
      schema: z
        .object({
          domains: z.array(
            z.object({
              domain: text(120),
              authorities: z.array(z.object({ api: ApiId, owner: Team })),
              conflict: z.boolean(),
            }),
          ),
        })
        .openapi("AuthorityMap"),
    },
  },
  policy: reading,
});

/** More than these are a matter for a rule and not for a list. */
export const mostDuplicates = 200;

const Properties = z.array(text(120)).max(1_000);

export const listDuplicates = operation({
  operationId: "listDuplicates",
  method: "get",
  path: "/duplicates",
  summary: "List what several APIs of one tier describe alike",
  tags: ["graph"],
  responses: {
    200: {
      description: "Pairs of schemas with the same properties or nearly, the most alike first: at most 200.",
      schema: z
        .object({
          duplicates: z
            .array(
              z.object({
                schemas: z.array(
                  z.object({
                    api: ApiId,
                    major: z.int().min(0),
                    schema: text(200),
                    alone: Properties.openapi({ description: "Properties that the other has not." }),
                  }),
                ),
                shared: Properties,
                likeness: z.number().min(0).max(1).openapi({
                  description: "Properties that both have, in parts of those that either has: from 0.75 on.",
                }),
              }),
            )
            .max(mostDuplicates),
        })
        .openapi("Duplicates"),
    },
  },
  policy: reading,
});
