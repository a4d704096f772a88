/** The plans file: which plan allows how much of each limit class, and how much in a day or a month. */
import { readFileSync } from "node:fs";
import { StartError } from "@tierline/kernel/config/config";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";

const wholeNumber = z.int("must be a whole number above 0").positive("must be a whole number above 0");

const many = wholeNumber.max(1_000_000_000, "must be at most 1000000000");

const Quotas = z.strictObject({
  /** From 00:00 UTC to 00:00 UTC. */
  day: many.optional(),
  /** From the first of a month, 00:00 UTC, to the first of the next. */
  month: many.optional(),
});

const Quota = z.strictObject({
  /** That are admitted in one window. */
  requests: many,
  /** That a window lasts from its first request on; at most a day. */
  seconds: wholeNumber.max(86_400, "must be at most 86400 (a day)"),
  /** Requests of this class in a calendar day or month. */
  quotas: Quotas.optional(),
});

const Limited = z.strictObject({
  read: Quota,
  write: Quota,
  batch: Quota,
  /** Requests of all classes in a calendar day or month. */
  quotas: Quotas.optional(),
});
const name = z.string().regex(/^[a-z][a-z0-9-]*$/, "a plan's name is kebab-case");

const PlansFile = z.strictObject({
  plans: z
    .record(name, z.unknown())
    .refine((plans) => Object.keys(plans).length > 0, "there must be at least one plan"),
});

/** Requests in a calendar day and month, in UTC. */
export type Quotas = z.output<typeof Quotas>;
/** So many requests in a window of so many seconds. */
export type Quota = z.output<typeof Quota>;
/** A plan's quota per limit class, or no limit at all. */
export type Plan = z.output<typeof Limited> | "unlimited";
export type Plans = ReadonlyMap<string, Plan>;

/** The plans that come with the platform. */
export const defaultPlansFile = new URL("../plans.yaml", import.meta.url);

/** Reads a plans file. Throws a `StartError` of one sentence naming the file, the place and what is wrong. */
export function readPlans(file: string | URL = defaultPlansFile): Plans {
  const path = file instanceof URL ? file.pathname : file;
  const refuse = (reason: string, cause?: unknown): StartError =>
    new StartError(`The plans file ${path} cannot be used: ${reason.replace(/\.$/, "")}.`, { cause });
  const document = PlansFile.safeParse(load(file, refuse));
  if (!document.success) throw refuse(firstIssue(document.error, []));
  return new Map(
    Object.entries(document.data.plans).map(([plan, quotas]): [string, Plan] => {
      if (quotas === "unlimited") return [plan, quotas];
      const parsed = Limited.safeParse(quotas);
      if (!parsed.success) throw refuse(firstIssue(parsed.error, ["plans", plan]));
      return [plan, parsed.data];
    }),
  );
}

function load(file: string | URL, refuse: (reason: string, cause: unknown) => StartError): unknown {
  try {
    return parse(readFileSync(file, "utf8")) as unknown;
  } catch (cause) {
    if (cause instanceof YAMLParseError) throw refuse(cause.message.split("\n")[0] ?? "it is no YAML", cause);
    throw refuse(cause instanceof Error ? cause.message : "it cannot be read", cause);
  }
}

function firstIssue(error: z.ZodError, above: readonly string[]): string {
  const [issue] = error.issues;
  const path = [...above, ...(issue?.path ?? [])].join(".");
  return `${path === "" ? "the document" : path}: ${issue?.message ?? "is not valid"}`;
}
