/** What a plan allows, in sentences. */
import type { Plan } from "../api/registry.ts";

const number = (value: number): string => value.toLocaleString("en");

const kinds: Readonly<Record<string, string>> = { read: "reads", write: "writes", batch: "batches" };

/** One sentence for each limit; a plan without any says so. */
export function planInWords({ quotas }: Pick<Plan, "quotas">): string[] {
  if (quotas === null) return ["No limit: for the platform itself and those who run it."];
  return [
    ...Object.entries(quotas.windows).map(
      ([kind, { requests, seconds }]) =>
        `${number(requests)} ${kinds[kind] ?? kind} in any ${number(seconds)} seconds, at once or one by one.`,
    ),
    ...Object.entries(quotas.calendar).map(([what, most]) => {
      const [first = "", second] = what.split("/");
      return second === undefined
        ? `${number(most)} requests a ${first}, of all kinds together (UTC).`
        : `${number(most)} ${kinds[first] ?? first} a ${second} (UTC).`;
    }),
  ];
}
