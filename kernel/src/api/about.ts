/** The tiers, from the channels down; `governance` stands beside them and is called by people, tools and the platform itself. */
export const tiers = ["experience", "process", "system", "governance"] as const;
export type Tier = (typeof tiers)[number];

/** Classes of data, from what anybody may know to what the law protects. */
export const dataClasses = ["public", "internal", "financial", "personal", "payment"] as const;
export type DataClass = (typeof dataClasses)[number];

/** A calendar day in UTC, `2027-03-31`. */
export type Day = `${number}-${number}-${number}`;

/**
 * The end of an API version or an operation, announced. Answers carry `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and
 * `Link: rel="successor-version"` (RFC 5829); from the first moment of the sunset's day on, 410.
 */
export interface Deprecation {
  /** The day from which it is deprecated. */
  readonly since: Day;
  /** The day from which it answers 410. */
  readonly sunset: Day;
  /** Path of what to use instead: `/experience/storefront/v2`. */
  readonly successor: string;
}

/** One major of an API, `process/orders@v1`. */
export type ApiVersion = `${Tier}/${string}@v${string}`;

/** What an API says of itself: emitted as `info` and `x-api`. */
export interface About {
  readonly tier: Tier;
  /** kebab-case; the id is `<tier>/<name>`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The major is in the path. */
  readonly version: `${number}.${number}.${number}`;
  /** The team that answers for it. */
  readonly owner: string;
  readonly lifecycle: "draft" | "active" | "deprecated" | "retired";
  /** Required of a version that is deprecated or retired. */
  readonly deprecation?: Deprecation;
  /** Data domains this API is the authority for. */
  readonly authority: readonly string[];
  readonly slo: { readonly availability: string; readonly p99Ms: number };
  /** Classes of data it handles. */
  readonly dataClasses: readonly DataClass[];
}

/** `1` of `1.4.0`: what the path shows. */
export const majorOf = ({ version }: Pick<About, "version">): string => version.split(".")[0] ?? "1";
/** `process/orders` */
export const apiId = (about: Pick<About, "tier" | "name">): `${Tier}/${string}` => `${about.tier}/${about.name}`;
/** `/process/orders/v1` */
export const basePath = (about: About): string => `/${apiId(about)}/v${majorOf(about)}`;
/** `process/orders@v1`: one major of an API. */
export const apiVersion = (about: About): ApiVersion => `${apiId(about)}@v${majorOf(about)}`;
