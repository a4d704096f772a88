/** What an API says of itself: emitted as `info` and `x-api`. */
export interface About {
  readonly tier: "system" | "process" | "experience";
  /** kebab-case; the id is `<tier>/<name>`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The major is in the path. */
  readonly version: `${number}.${number}.${number}`;
  /** The team that answers for it. */
  readonly owner: string;
  readonly lifecycle: "draft" | "active" | "deprecated" | "retired";
  /** Data domains this API is the authority for. */
  readonly authority: readonly string[];
  readonly slo: { readonly availability: string; readonly p99Ms: number };
  /** Classes of data it handles. */
  readonly dataClasses: readonly ("public" | "internal" | "personal" | "payment" | "financial")[];
}

/** `process/orders` */
export const apiId = (about: Pick<About, "tier" | "name">): string => `${about.tier}/${about.name}`;
/** `/process/orders/v1` */
export const basePath = (about: About): string => `/${apiId(about)}/v${about.version.split(".")[0] ?? "1"}`;
