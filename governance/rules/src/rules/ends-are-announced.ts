import { listOf, objectOf, type Json } from "../json.ts";
import { ours } from "../profile.ts";
import { rule, type Objection } from "../rule.ts";
import { operationsOf } from "../schemas.ts";

const ending = ["deprecated", "retired"];

export default rule({
  name: "ends-are-announced",
  rationale: "a client can only leave in time if it knows since when, until when and where to",
  fix: "State `deprecation: { since, sunset, successor }` in the contract: two days as YYYY-MM-DD and a path like /experience/storefront/v2.",
  severity: "error",
  area: "stability",
  profiles: ours,
  given: "$",
  check: (value, { document }) => {
    const api = objectOf(objectOf(value)["x-api"]);
    const ends = ending.includes(String(api["lifecycle"]));
    return [
      ...announcement(api["deprecation"], ends, `An API that is ${String(api["lifecycle"])}`, ["x-api", "deprecation"]),
      ...operationsOf(document).flatMap(({ operation, path }) =>
        announcement(operation["x-deprecation"], operation["deprecated"] === true, "A deprecated operation", [
          ...path,
          "x-deprecation",
        ]),
      ),
    ];
  },
  good: {
    deprecated: true,
    "x-deprecation": { since: "2026-01-31", sunset: "2027-01-31", successor: "/process/orders/v2" },
  },
  bad: { deprecated: true, "x-deprecation": { since: "soon", sunset: "2026-02-30" } },
});

function announcement(stated: unknown, ends: boolean, what: string, path: (string | number)[]): Objection[] {
  if (stated === undefined) {
    return ends
      ? [{ message: `${what} must say since when, until when and what follows it`, path: path.slice(0, -1) }]
      : [];
  }
  if (!ends) return [{ message: "An end is announced for what is not marked deprecated", path }];
  return [...days(objectOf(stated)), ...successor(objectOf(stated))].map((message) => ({ message, path }));
}

function days({ since, sunset }: Json): string[] {
  const wrong = listOf([since, sunset]).filter((day) => !isDay(day));
  if (wrong.length > 0)
    return wrong.map((day) => `${JSON.stringify(day) ?? "a missing day"} is no day like 2027-01-31`);
  return String(since) < String(sunset) ? [] : ["The sunset must be after the day of the deprecation"];
}

const successor = ({ successor: path }: Json): string[] =>
  typeof path === "string" && /^\/[a-z]+\/[a-z][a-z-]*\/v\d+(\/\S*)?$/.test(path)
    ? []
    : ["The successor must be a path like /experience/storefront/v2"];

/** A day of the calendar: 2026-02-30 is none. */
const isDay = (day: unknown): boolean =>
  typeof day === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
