import { reply } from "@tierline/kernel/api/operation";
import { aboutOf, schemasOf } from "../../catalog/contract-document.ts";
import { currentContracts } from "../../catalog/contract-store.ts";
import { duplicatesAmong, sharedBy, type Shape } from "../../catalog/duplicates.ts";
import type { RegistryContext } from "../../deps.ts";
import { mostDuplicates } from "./contract.ts";

/** Among the documents in force. */
export async function listDuplicates(ctx: RegistryContext) {
  const shapes = (await currentContracts(ctx.deps.db)).flatMap(({ api, major, document }): Shape[] =>
    schemasOf(document).map((each) => ({ ...each, api, major, tier: aboutOf(document).tier })),
  );
  const duplicates = duplicatesAmong(shapes)
    .slice(0, mostDuplicates)
    .map(({ of, likeness }) => ({
      schemas: of.map(({ api, major, schema, properties }) => ({
        api,
        major,
        schema,
        alone: alone(properties, of),
      })),
      shared: sharedBy(...of).sort(),
      likeness: Math.round(likeness * 100) / 100,
    }));
  return reply(200, { duplicates });
}

/** What only this one of the two has. */
const alone = (properties: ReadonlySet<string>, of: readonly [Shape, Shape]): string[] =>
  [...properties].filter((name) => !of.every((each) => each.properties.has(name))).sort();
