/**
 * The same thing described twice: schemas of different APIs of one tier that have the same properties, or nearly. Another tier is
 * another shape on purpose, and another major of the same API is its history.
 */

/** One schema of one API. */
export interface Shape {
  readonly api: string;
  readonly major: number;
  readonly tier: string;
  readonly schema: string;
  /** By name: what a field is called says more than how it is typed. */
  readonly properties: ReadonlySet<string>;
}

export interface Duplicate {
  readonly of: readonly [Shape, Shape];
  /** Properties that both have, in parts of those that either has: 0.75 to 1. */
  readonly likeness: number;
}

/** Less alike is a family resemblance. */
const alikeFrom = 0.75;
/** Smaller ones are alike by chance: an id and a name. */
const fewestProperties = 4;

/** The most alike first. Shapes that most APIs have, as the problem details, are the house's own and no finding. */
export function duplicatesAmong(shapes: readonly Shape[]): Duplicate[] {
  const told = withoutBuildingBlocks(shapes.filter(({ properties }) => properties.size >= fewestProperties));
  return [...Map.groupBy(told, ({ tier }) => tier).values()]
    .flatMap(duplicatesInTier)
    .sort((a, b) => b.likeness - a.likeness || b.of[0].properties.size - a.of[0].properties.size);
}

const nameOf = ({ api, major, schema }: Shape): string => `${api} ${String(major)} ${schema}`;

function withoutBuildingBlocks(shapes: readonly Shape[]): Shape[] {
  const apis = new Set(shapes.map(({ api }) => api)).size;
  const signature = ({ properties }: Shape) => [...properties].sort().join(" ");
  return [...Map.groupBy(shapes, signature).values()]
    .filter((alike) => new Set(alike.map(({ api }) => api)).size <= Math.max(2, apis / 2))
    .flat()
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/**
 * All pairs without comparing all pairs: two sets this alike share one of their rarest members (the prefix filter of set similarity
 * joins; Chaudhuri, Ganti and Kaushik, "A Primitive Operator for Similarity Joins in Data Cleaning", 2006).
 */
function duplicatesInTier(shapes: readonly Shape[]): Duplicate[] {
  const frequency = frequencies(shapes);
  const earlier = new Map<string, Shape[]>();
  const found: Duplicate[] = [];
  for (const shape of shapes) {
    const rare = rarest(shape, frequency);
    const candidates = new Set(rare.flatMap((name) => earlier.get(name) ?? []));
    for (const other of candidates) {
      const likeness = likenessOf(other, shape);
      if (other.api !== shape.api && likeness >= alikeFrom) found.push({ of: [other, shape], likeness });
    }
    for (const name of rare) earlier.set(name, [...(earlier.get(name) ?? []), shape]);
  }
  return found;
}

function frequencies(shapes: readonly Shape[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const { properties } of shapes) {
    for (const name of properties) frequency.set(name, (frequency.get(name) ?? 0) + 1);
  }
  return frequency;
}

/** As many as one of them must be in any set that is alike. */
function rarest({ properties }: Shape, frequency: ReadonlyMap<string, number>): string[] {
  const most = properties.size - Math.ceil(alikeFrom * properties.size) + 1;
  const rarity = (name: string) => frequency.get(name) ?? 0;
  return [...properties].sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1)).slice(0, most);
}

/** The properties that both have. */
export const sharedBy = (a: Shape, b: Shape): string[] => [...a.properties].filter((name) => b.properties.has(name));

function likenessOf(a: Shape, b: Shape): number {
  const shared = sharedBy(a, b).length;
  return shared / (a.properties.size + b.properties.size - shared);
}
