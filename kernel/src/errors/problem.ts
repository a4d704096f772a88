/**
 * Errors thrown by meaning. One table says what each is on HTTP (RFC 9457); nothing else knows a status.
 * A problem's `type` is `/problems/<kind>`; the portal serves the page of the same path.
 */
import { problems, type ProblemKind } from "./problem-kinds.ts";

export { problems, type ProblemKind } from "./problem-kinds.ts";

/** One thing wrong with the input: a JSON pointer into the body, or the name of a parameter or header. */
export interface FieldError {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly detail: string;
  /** As of the problem. */
  readonly reason?: string;
}

/** What a problem may carry beside its detail. */
export interface ProblemExtras {
  readonly errors?: readonly FieldError[];
  /** Seconds after which a retry makes sense; sent as Retry-After. */
  readonly retryAfterSeconds?: number;
  /** Which system is away, for `unavailable` and its like: `database`, `system/erp`. Sent as the member `system`. */
  readonly system?: string;
  /** Which of a kind's refusals it is, for programs: `number-used`. Sent as the member `reason`. */
  readonly reason?: string;
  /** The API that answered with it, where it was asked for by a client: its words are not those of whoever asked. Never sent. */
  readonly from?: string;
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

/** The problem that was thrown. Drizzle wraps what it is given; what went away is away all the same. */
export function problemIn(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  return error instanceof Error && isProblem(error.cause, "unavailable") ? error.cause : undefined;
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
    ...(problem.extras.reason === undefined ? {} : { reason: problem.extras.reason }),
    ...(problem.extras.system === undefined ? {} : { system: problem.extras.system }),
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
    system,
    reason,
    ...members
  } = body;
  return new Problem(kind as ProblemKind, detail, {
    ...(errors === undefined ? {} : { errors }),
    ...(typeof retryAfterSeconds === "number" ? { retryAfterSeconds } : {}),
    ...(typeof system === "string" ? { system } : {}),
    ...(typeof reason === "string" ? { reason } : {}),
    members,
  });
}

/** The problem as a client of `api` got it; what is no problem stays what it is. */
export function answeredBy(error: unknown, api: string): unknown {
  if (!(error instanceof Problem)) return error;
  const { cause = error, ...extras } = error.extras;
  return new Problem(error.kind, error.message, { ...extras, cause, from: api });
}

/** The cause of a problem that no answer came with: nobody was there to give one. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super("Nobody answered.", { cause });
    this.name = "NoAnswer";
  }
}
