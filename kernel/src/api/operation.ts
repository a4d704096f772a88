/**
 * An operation is declared once. Its route, validation, OpenAPI, policy and typed handler are all derived from
 * the declaration; there is no second place to configure any of it.
 */
import type { z } from "zod";
import type { ProblemKind } from "../errors/problem.ts";
import type { Deprecation, Tier } from "./about.ts";
import type { Context } from "./context.ts";

/** A class of use that a plan turns into a number; see governance/policy/plans.yaml. */
export type LimitClass = "read" | "write" | "batch";

/** The policy of one operation: emitted as `security` and `x-policy`, enforced by the pipeline and the gate. */
export interface Policy {
  /** Scopes the token must carry, all of them. */
  readonly scopes: readonly string[];
  /** Realm roles of which the caller must have one; left out, scopes suffice. */
  readonly roles?: readonly string[];
  /**
   * Whose data it is about. `own`: callers of any tenant, each sees its own rows. `house`: the retailer's own clients only. Unless stated,
   * experience APIs are `own` and everything below them is `house`.
   */
  readonly tenancy?: "own" | "house";
  readonly limit: LimitClass;
  /** What may be shed first under load: `browse` before `normal` before `critical`. */
  readonly priority: "critical" | "normal" | "browse";
  /**
   * `required`: the caller sends an Idempotency-Key (1 to 200 characters); a replay gets the first answer. `accepted`: the same for who
   * sends one; a repeat without it is known by what it says, and harmless.
   */
  readonly idempotency: "required" | "accepted" | "none";
  /** Milliseconds until the caller gets 504; a caller's own shorter deadline wins. */
  readonly deadlineMs: number;
  /** Bytes the body may have; 1 MiB unless stated. */
  readonly maxBodyBytes?: number;
  /** Write an audit line for each call, with caller and on whose behalf. */
  readonly audit?: boolean;
}

export const defaultMaxBodyBytes = 1_048_576;

export interface RequestSchemas {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** One whole body, of things that a fresh sandbox has: what readers are shown, and what they send first. */
  readonly example?: unknown;
  /**
   * Pointers into the example to numbers that nobody may have used before: whoever shows it makes them up. Those of a batch are its
   * references unless stated.
   */
  readonly unique?: readonly string[];
}

/** A success answer: its schema and what it means. */
export interface ResponseDeclaration {
  readonly description: string;
  readonly schema: z.ZodType;
}

/** Which member of the body is the batch, and which member of an entry names it in its result. */
export interface BatchDeclaration {
  readonly entries: string;
  readonly reference: string;
}

/**
 * What an experience API says when a tier below refuses. Nothing that was written there is passed on: a refusal that is not named here is told by
 * its kind alone.
 */
export interface Refusals {
  /** The sentence, by kind; where a kind has several, by the reason that the tier below gives, which is then sent as well. */
  readonly says?: Readonly<Partial<Record<ProblemKind, string | Readonly<Record<string, string>>>>>;
  /**
   * Where places of the request below lie in the operation's own, by how their pointers begin: `{ "/lines": "/basket" }`. A step `*`
   * is any place in a list.
   */
  readonly places?: Readonly<Record<string, string>>;
  /** Members from below as members of its own; `problemMembers` says which of them leave. */
  readonly members?: (below: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

export interface OperationDeclaration {
  /** camelCase, unique in the API; also the name of the handler's file in kebab-case. */
  readonly operationId: string;
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** Path below `/<tier>/<api>/v<major>`, parameters in braces: `/orders/{orderId}`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly request?: RequestSchemas;
  /** The body is a batch: its entries are read one by one, and each has its own result (`results` in the answer, in order). */
  readonly batch?: BatchDeclaration;
  readonly responses: Readonly<Record<number, ResponseDeclaration>>;
  /** Refusals of its own, beside those that follow from policy and request (401, 403, 422, 429 and so on). */
  readonly problems?: readonly ProblemKind[];
  /**
   * Members that a refusal carries beside RFC 9457's, by kind. An experience API sends these and no others: what a lower tier adds in its
   * own words ends at its door.
   */
  readonly problemMembers?: Readonly<Partial<Record<ProblemKind, z.ZodObject>>>;
  /** How refusals of the tiers below are told by an experience API (ADR 36). */
  readonly refusals?: Refusals;
  /** This operation ends before its API version does. */
  readonly deprecation?: Deprecation;
  readonly policy: Policy;
}

/** Declares an operation; the literal types are kept so that the handler's input and output follow from it. */
export function operation<const D extends OperationDeclaration>(declaration: D): D {
  return declaration;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What the handler gets: parsed, and its own copy. */
export interface Input<D extends OperationDeclaration> {
  readonly params: Parsed<NonNullable<D["request"]>["params"]>;
  readonly query: Parsed<NonNullable<D["request"]>["query"]>;
  readonly body: Parsed<NonNullable<D["request"]>["body"]>;
}

/** A handler's answer when the operation declares several success statuses, or headers are needed. */
export interface Reply<S extends number = number, B = unknown> {
  readonly status: S;
  readonly body: B;
  readonly headers?: Readonly<Record<string, string>>;
}

type Body<
  D extends OperationDeclaration,
  S extends keyof D["responses"],
> = D["responses"][S] extends ResponseDeclaration ? z.input<D["responses"][S]["schema"]> : never;

/** A handler returns `reply(status, body)`; the status must be one it declares. */
export type Output<D extends OperationDeclaration> = {
  [S in keyof D["responses"] & number]: Reply<S, Body<D, S>>;
}[keyof D["responses"] & number];

/** Builds an answer. */
export function reply<const S extends number, B>(status: S, body: B, headers?: Record<string, string>): Reply<S, B> {
  return headers === undefined ? { status, body } : { status, body, headers };
}

export type Handler<D extends OperationDeclaration, Deps> = (ctx: Context<Deps>, input: Input<D>) => Promise<Output<D>>;

/** Whose data an operation is about, stated or by its tier. */
export const tenancyOf = ({ policy }: OperationDeclaration, tier: Tier): "own" | "house" =>
  policy.tenancy ?? (tier === "experience" ? "own" : "house");

/** An API's operations by operationId. */
export type Contract = Readonly<Record<string, OperationDeclaration>>;

/** One handler for every operation of the contract. */
export type Handlers<C extends Contract, Deps> = { readonly [K in keyof C]: Handler<C[K], Deps> };
