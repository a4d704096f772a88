/**
 * Errors thrown by meaning. One table says what each is on HTTP (RFC 9457); nothing else knows a status.
 * A problem's `type` is `/problems/<kind>`; the portal serves the page of the same path.
 */

/** Every kind of refusal or failure the platform can answer with, its status and its title. */
export const problems = {
  malformed: { status: 400, title: "The request cannot be read" },
  "invalid-parameter": { status: 400, title: "A parameter or header is not valid" },
  unauthenticated: { status: 401, title: "A valid access token is needed" },
  forbidden: { status: 403, title: "The token does not allow this" },
  "not-found": { status: 404, title: "There is no such thing here" },
  conflict: { status: 409, title: "The request conflicts with the present state" },
  "insufficient-stock": { status: 409, title: "Not enough stock to promise" },
  "idempotency-key-reused": { status: 409, title: "The idempotency key was used for another request" },
  gone: { status: 410, title: "This version is no longer served" },
  "payload-too-large": { status: 413, title: "The body is too large" },
  "unsupported-media-type": { status: 415, title: "The body must be JSON" },
  invalid: { status: 422, title: "The body does not follow the contract" },
  "not-stocked": { status: 422, title: "The item is not kept in stock" },
  "unknown-item": { status: 422, title: "The item is not known" },
  "price-refused": { status: 422, title: "The stated price is not allowed" },
  unbalanced: { status: 422, title: "Debits and credits differ" },
  "period-closed": { status: 422, title: "The accounting period is closed" },
  "payment-declined": { status: 422, title: "The payment was declined" },
  "too-many-requests": { status: 429, title: "The plan's limit is reached" },
  unsupported: { status: 501, title: "The system behind this one cannot do this" },
  internal: { status: 500, title: "Something went wrong on our side" },
  "upstream-failed": { status: 502, title: "A system behind this one failed" },
  unavailable: { status: 503, title: "Not available just now" },
  "deadline-exceeded": { status: 504, title: "No answer within the deadline; the outcome is not known" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemKind = keyof typeof problems;

/** One thing wrong with the input: a JSON pointer into the body, or the name of a parameter or header. */
export interface FieldError {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly detail: string;
}

/** What a problem may carry beside its detail. */
export interface ProblemExtras {
  readonly errors?: readonly FieldError[];
  /** Seconds after which a retry makes sense; sent as Retry-After. */
  readonly retryAfterSeconds?: number;
  /** Further members of the problem document, documented by the operation that uses them. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Response headers that belong to this refusal (RateLimit, WWW-Authenticate). */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** A refusal or failure with a meaning. `detail` is shown to the caller: no secrets, no internals. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly extras: ProblemExtras;
  constructor(kind: ProblemKind, detail: string, extras: ProblemExtras = {}) {
    super(detail, extras.cause === undefined ? undefined : { cause: extras.cause });
    this.name = "Problem";
    this.kind = kind;
    this.extras = extras;
  }
  get status(): number {
    return problems[this.kind].status;
  }
}

/** True when the error is a problem, of the given kind if one is named. */
export function isProblem<K extends ProblemKind = ProblemKind>(
  error: unknown,
  ...kinds: readonly K[]
): error is Problem & { readonly kind: K } {
  return error instanceof Problem && (kinds.length === 0 || kinds.some((kind) => kind === error.kind));
}

/** The body of an `application/problem+json` answer. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  correlationId?: string;
  errors?: readonly FieldError[];
  [member: string]: unknown;
}

/** The RFC 9457 document of a problem. */
export function toDocument(problem: Problem, correlationId?: string): ProblemDocument {
  const { status, title } = problems[problem.kind];
  return {
    ...problem.extras.members,
    type: `/problems/${problem.kind}`,
    title,
    status,
    detail: problem.message,
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(problem.extras.errors === undefined ? {} : { errors: problem.extras.errors }),
    ...(problem.extras.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: problem.extras.retryAfterSeconds }),
  };
}

/** A problem from what another API answered; an answer that is no problem of ours becomes `upstream-failed`. */
export function fromDocument(document: unknown, status: number): Problem {
  const body = (typeof document === "object" && document !== null ? document : {}) as Partial<ProblemDocument>;
  const kind = typeof body.type === "string" ? body.type.replace(/^\/problems\//, "") : "";
  const detail = typeof body.detail === "string" ? body.detail : `The system behind answered ${String(status)}.`;
  if (!(kind in problems)) return new Problem("upstream-failed", detail);
  const {
    type: _t,
    title: _ti,
    status: _s,
    detail: _d,
    correlationId: _c,
    instance: _i,
    errors,
    retryAfterSeconds,
    ...members
  } = body;
  return new Problem(kind as ProblemKind, detail, {
    ...(errors === undefined ? {} : { errors }),
    ...(typeof retryAfterSeconds === "number" ? { retryAfterSeconds } : {}),
    members,
  });
}
