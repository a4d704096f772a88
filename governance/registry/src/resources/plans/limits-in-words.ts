/** What a plan allows, in sentences: the one place where they are made. */
import type { Quotas } from "./contract.ts";

const number = (value: number): string => value.toLocaleString("en-US");

const kinds: Readonly<Record<string, string>> = { read: "reads", write: "writes", batch: "batches" };

/** One sentence for each limit, as in `2,000 reads in 10 seconds`; a plan without any says so. */
export function limitsInWords(quotas: Quotas | null): string[] {
  if (quotas === null) return ["no limit"];
  return [
    ...Object.entries(quotas.windows).map(
      ([kind, { requests, seconds }]) =>
        `${number(requests)} ${kinds[kind] ?? kind} in ${seconds === 1 ? "a second" : `${number(seconds)} seconds`}`,
    ),
    ...Object.entries(quotas.calendar).map(([what, most]) => {
      const [first = "", second] = what.split("/");
      return second === undefined
        ? `${number(most)} requests a ${first} (UTC), of all kinds together`
        : `${number(most)} ${kinds[first] ?? first} a ${second} (UTC)`;
    }),
  ];
}
