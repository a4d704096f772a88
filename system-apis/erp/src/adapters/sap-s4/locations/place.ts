/** Where a location lies in SAP: a plant and a storage location. The mapping is a setting, because SAP's places know no kind. */
import type { Location } from "@tierline/kernel/model/location";
import { noLocation } from "../../../rules/no-location.ts";

export interface Place extends Location {
  readonly plant: string;
  readonly storage: string;
}

const entry =
  /^([A-Z0-9][A-Z0-9-]{0,31})=([A-Z0-9]{1,4})\/([A-Z0-9]{1,4})(?::(warehouse|store))?(?::(automatic|manual))?(?::(.{1,120}))?$/;

/**
 * `WH-1=1010/101A:warehouse:automatic:Central warehouse; STORE-1=1010/101B:store`. Kind, fulfillment and name may be left out:
 * warehouse, manual, the location's id. Throws what is wrong.
 */
export function parsePlaces(text: string): readonly Place[] {
  const places = text
    .split(/[;\n]|,(?=\s*[A-Z0-9-]+=)/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(placeOf)
    .toSorted((a, b) => (a.locationId < b.locationId ? -1 : 1));
  if (places.length === 0) throw new Error("must name a location: WH-1=1010/101A");
  for (const key of ["locationId", "sapKey"] as const) {
    const taken = places.map((place) =>
      key === "locationId" ? place.locationId : sapKeyOf(place.plant, place.storage),
    );
    if (new Set(taken).size < taken.length) throw new Error("must name each location and each place once");
  }
  return places;
}

function placeOf(part: string): Place {
  const found = entry.exec(part);
  if (found === null)
    throw new Error(`must have entries like WH-1=1010/101A:warehouse:manual:Name; this is none: ${part}`);
  const [, locationId = "", plant = "", storage = "", kind, fulfillment, name] = found;
  return {
    locationId,
    plant,
    storage,
    kind: kind === "store" ? "store" : "warehouse",
    fulfillment: fulfillment === "automatic" ? "automatic" : "manual",
    name: name ?? locationId,
  };
}

/** One text for a plant and a storage location. */
const sapKeyOf = (plant: string, storage: string): string => `${plant}/${storage}`;

/** The place of a location; `not-found` if the setting has none. */
export function placeFor(places: readonly Place[], locationId: string): Place {
  const place = places.find((each) => each.locationId === locationId);
  if (place === undefined) throw noLocation(locationId);
  return place;
}

/** The location at a place of SAP's, if it is one of ours. */
export const locationAt = (places: readonly Place[], plant: string, storage: string): string | undefined =>
  places.find((each) => each.plant === plant && each.storage === storage)?.locationId;
