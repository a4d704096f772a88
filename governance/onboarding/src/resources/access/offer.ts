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
  /** In words. */
  readonly limits: string[];
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

/** The plan of every application in the sandbox; nobody asks for it. */
const sandboxPlan = "sandbox";

/** Plans that no partner has: of people at a screen, and of the house itself. */
const notForPartners = new Set(["people", "internal"]);

/** The plans in force that limit something: of the sandbox, and those one can ask for. */
export async function offeredPlans(registry: Registry, from: CallSource) {
  const inForce = await everyRow((cursor) => registry.listPlans(from, { query: { cursor, limit: 200 } }));
  const known = inForce
    .filter(({ plan, quotas }) => quotas !== null && !notForPartners.has(plan))
    .map(({ plan, limits }): OfferedPlan => ({ plan, limits }));
  return {
    plans: known.filter(({ plan }) => plan !== sandboxPlan),
    sandbox: known.find(({ plan }) => plan === sandboxPlan) ?? { plan: sandboxPlan, limits: [] },
  };
}

function scopesOf(paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string[] {
  const scopes = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap((operation) => (operation as { "x-policy"?: { scopes?: string[] } })["x-policy"]?.scopes ?? []);
  return [...new Set(scopes)].sort();
}
