/** What partners can ask for: the active APIs shaped for channels, and the plans of live applications. */
import type { CallSource } from "@tierline/kernel/api/context";
import { everyRow } from "@tierline/kernel/client/every-row";
import type { OnboardingDeps } from "../../deps.ts";

export interface OfferedApi {
  /** `experience/storefront@v2` */
  readonly api: string;
  readonly title: string;
  /** Of all its operations together. */
  readonly scopes: readonly string[];
}

export interface OfferedPlan {
  readonly plan: string;
  readonly limits: readonly string[];
}

type Registry = Pick<OnboardingDeps, "registry">["registry"];

/** Every major that is not ending. */
export async function offeredApis(registry: Registry, from: CallSource): Promise<OfferedApi[]> {
  const apis = await everyRow((cursor) =>
    registry.listApis(from, { query: { tier: "experience", cursor, limit: 200 } }),
  );
  const majors = apis.flatMap(({ api, title, majors }) =>
    majors
      .filter(({ lifecycle }) => lifecycle === "active")
      .map(({ major, version }) => ({ api, title, major, version })),
  );
  return Promise.all(
    majors.map(async ({ api, title, major, version }) => {
      const [tier, name = ""] = api.split("/");
      const params = { tier: tier as "experience", name, version };
      const document = await registry.getDocument(from, { params });
      return { api: `${api}@v${String(major)}`, title, scopes: scopesOf(document.paths) };
    }),
  );
}

/** Plans that nobody gets by asking: whoever tries, people, and the house itself. */
const notForPartners = new Set(["sandbox", "people", "internal"]);

/** The plans in force that limit something. */
export async function offeredPlans(registry: Registry, from: CallSource): Promise<OfferedPlan[]> {
  const plans = await everyRow((cursor) => registry.listPlans(from, { query: { cursor, limit: 200 } }));
  return plans.flatMap(({ plan, quotas }) =>
    quotas === null || notForPartners.has(plan) ? [] : [{ plan, limits: inWords(quotas) }],
  );
}

type Quotas = NonNullable<Awaited<ReturnType<Registry["listPlans"]>>["items"][number]["quotas"]>;

function inWords({ windows, calendar }: Quotas): string[] {
  const number = (value: number) => value.toLocaleString("en-US");
  return [
    ...Object.entries(windows).map(
      ([limit, { requests, seconds }]) => `${number(requests)} ${limit} requests in ${number(seconds)} seconds`,
    ),
    ...Object.entries(calendar).flatMap(([what, most]) => `${number(Number(most))} requests a ${what}`),
  ];
}

function scopesOf(paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string[] {
  const scopes = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap((operation) => (operation as { "x-policy"?: { scopes?: string[] } })["x-policy"]?.scopes ?? []);
  return [...new Set(scopes)].sort();
}
