/** Where a place of the bundled document stands in the files it was made of. */
import { getLineColLocation, type Document } from "@redocly/openapi-core";
import { objectOf, tokensOf, pointerTo, valueIn, type Json } from "./json.ts";
import { OfflineResolver, type Readable } from "./read-document.ts";

export interface Origin {
  readonly file: string;
  /** JSON pointer within that file. */
  readonly pointer: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

type Path = readonly (string | number)[];
type Source = Document["source"];

/** A place: what a part of the bundle was before bundling. */
interface Place {
  readonly source: Source;
  readonly path: Path;
}

/** Finds the origin of a path in the bundled document. */
export type Locate = (path: Path) => Origin;

/** For a document in one file, which bundling leaves as it is. */
export function locateIn(source: Source): Locate {
  return (path) => positioned({ source, path });
}

/**
 * For a document in several files. Bundling turns what another file holds into components; the walk goes through bundle and files side
 * by side and notes for each object of the bundle where it came from.
 */
export async function locateInSeveral({ document }: Readable, bundle: Json): Promise<Locate> {
  const root: Place = { source: document.source, path: [] };
  const places = await placesOf(bundle, root);
  return (path) => {
    let at: unknown = bundle;
    let place = root;
    for (const part of path) {
      at = valueIn(at, [part]);
      place = places.get(at) ?? { source: place.source, path: [...place.path, part] };
    }
    return positioned(place);
  };
}

async function placesOf(bundle: Json, root: Place): Promise<ReadonlyMap<unknown, Place>> {
  // Read anew: bundling has changed what was read before.
  const files = new OfflineResolver();
  const places = new Map<unknown, Place>();
  const waiting: { made: unknown; place: Place }[] = [{ made: bundle, place: root }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { made, place } = next;
    if (typeof made !== "object" || made === null || places.has(made)) continue;
    const origin = await followed(files, place);
    // A component that bundling made is nowhere in the first file; it is met again from where it is referred to.
    if (origin === undefined) continue;
    const reference = objectOf(made)["$ref"];
    places.set(made, typeof reference === "string" ? place : origin);
    if (typeof reference === "string") {
      waiting.push({ made: valueIn(bundle, tokensOf(reference)), place: origin });
      continue;
    }
    for (const [member, inner] of Object.entries(made)) {
      waiting.push({ made: inner, place: { source: origin.source, path: [...origin.path, member] } });
    }
  }
  return places;
}

/** The place that references lead to, or nothing if there is none. */
async function followed(files: OfflineResolver, start: Place): Promise<Place | undefined> {
  let place = start;
  for (let hops = 0; hops < 20; hops += 1) {
    const node = await nodeAt(files, place);
    if (node === undefined) return undefined;
    const reference = objectOf(node)["$ref"];
    if (typeof reference !== "string") return place;
    const [file = "", pointer = ""] = reference.split("#");
    const source = file === "" ? place.source : await sourceOf(files, place.source.absoluteRef, file);
    if (source === undefined) return undefined;
    place = { source, path: tokensOf(`#${pointer}`) };
  }
  return undefined;
}

async function nodeAt(files: OfflineResolver, { source, path }: Place): Promise<unknown> {
  const document = await files.resolveDocument(null, source.absoluteRef, true).catch(() => undefined);
  return document === undefined || document instanceof Error ? undefined : valueIn(document.parsed, path);
}

async function sourceOf(files: OfflineResolver, base: string, reference: string): Promise<Source | undefined> {
  const document = await files.resolveDocument(base, reference).catch(() => undefined);
  return document === undefined || document instanceof Error ? undefined : document.source;
}

function positioned({ source, path }: Place): Origin {
  const pointer = pointerTo(path);
  const { start } = getLineColLocation({ source, pointer: `#${pointer === "" ? "/" : pointer}`, reportOnKey: true });
  return { file: source.absoluteRef, pointer, line: start.line, column: start.col };
}
