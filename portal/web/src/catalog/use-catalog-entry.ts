/** What the registry knows of an API beyond its contract. */
import { useQuery } from "@tanstack/react-query";
import type { CatalogApi } from "../api/catalog.ts";
import { catalogEntriesQuery, type CatalogEntry } from "../api/registry.ts";
import { useSession } from "../api/session.ts";

/** The entries that the reader may see; undefined until they are known, and for whoever is not signed in. */
export function useCatalogEntries() {
  const session = useSession();
  const entries = useQuery({ ...catalogEntriesQuery, enabled: session?.signedIn === true });
  return { session, entries };
}

/** One major of an API among them; partners are shown the experience tier alone. */
export const entryOf = (
  { id, major }: Pick<CatalogApi, "id" | "major">,
  entries: readonly CatalogEntry[] | undefined,
): CatalogEntry | undefined => entries?.find((entry) => entry.api === id && String(entry.major) === major);
