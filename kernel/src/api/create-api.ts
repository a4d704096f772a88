/**
 * An API from its contract and handlers. Every call goes through one pipeline, whichever transport it came by: admit
 * (scopes, plan), parse, run before the deadline, check the answer.
 */
import type { Logger } from "pino";
import { Problem } from "../errors/problem.ts";
import { observe } from "../telemetry/telemetry.ts";
import type { About } from "./about.ts";
import { apiId, basePath } from "./about.ts";
import type { Answer, Call } from "./call.ts";
import type { Context } from "./context.ts";
import { before } from "./deadline.ts";
import { claimOf } from "./fingerprint.ts";
import type { Gate } from "./gate.ts";
import type { Contract, Handler, Handlers, OperationDeclaration, Reply } from "./operation.ts";
import { documentedProblems } from "./documented-problems.ts";
import { parseInput, type ParsedInput } from "./validate.ts";

/** What every API is given by the host. */
export interface ApiSurroundings {
  readonly gate: Gate;
  readonly log: Logger;
  /** The share of answers checked against the contract: 1 in development and tests, less in production. */
  readonly responseChecks: number;
}

/** A running API. */
export interface Api {
  readonly id: string;
  readonly about: About;
  readonly basePath: string;
  readonly operations: Contract;
  /** Runs one operation; throws a `Problem` for a refusal or failure. `copy` gives the caller its own copy of the answer. */
  call(operationId: string, call: Call, copy: boolean): Promise<Answer>;
}

type AnyHandler<Deps> = Handler<OperationDeclaration, Deps>;

export function createApi<C extends Contract, Deps>(
  contract: { readonly about: About; readonly operations: C },
  built: { readonly deps: Deps; readonly handlers: Handlers<C, Deps> },
  surroundings: ApiSurroundings,
): Api {
  const id = apiId(contract.about);
  const log = surroundings.log.child({ api: id });
  const handlers = built.handlers as unknown as Readonly<Record<string, AnyHandler<Deps>>>;

  const documented = new Map(
    Object.values(contract.operations).map((each) => [each.operationId, new Set(documentedProblems(each))]),
  );

  const run = async (operationId: string, request: Call, copy: boolean): Promise<Answer> => {
    const declaration = contract.operations[operationId];
    const handler = handlers[operationId];
    if (declaration === undefined || handler === undefined) {
      throw new Problem("not-found", `${id} has no operation ${operationId}.`);
    }
    const admitted = surroundings.gate.admit(id, declaration, request.principal);
    const { headers } = admitted instanceof Promise ? await admitted : admitted;
    const input = parseInput(declaration.request, request);
    const ctx = contextOf(declaration, request, input, built.deps, log);
    // The parsed input has the declaration's type: the handler was paired with the declaration by `Handlers`.
    const answer: Reply = await before(ctx.deadline, handler(ctx, input as never));
    if (declaration.policy.audit === true) audit(log, declaration, request, answer.status);
    const check = copy || surroundings.responseChecks >= 1 || Math.random() < surroundings.responseChecks;
    const body = check ? checked(declaration, answer, surroundings.responseChecks >= 1, log) : answer.body;
    return {
      status: answer.status,
      body,
      headers: answer.headers === undefined ? headers : { ...headers, ...answer.headers },
    };
  };
  const call = async (operationId: string, request: Call, copy: boolean): Promise<Answer> => {
    try {
      return await observe(
        { api: id, operationId, client: request.principal.clientId, correlationId: request.correlationId },
        () => run(operationId, request, copy),
      );
    } catch (error) {
      const known = error instanceof Problem && (documented.get(operationId)?.has(error.kind) ?? true);
      if (known) throw error;
      // A refusal the contract does not name would break it: whoever reads the document could not know it.
      log.error(
        { err: error, operationId, correlationId: request.correlationId },
        "failed without a documented problem",
      );
      throw new Problem("internal", "Something went wrong on our side. Quote the correlation id.", { cause: error });
    }
  };
  return { id, about: contract.about, basePath: basePath(contract.about), operations: contract.operations, call };
}

function contextOf<Deps>(
  declaration: OperationDeclaration,
  request: Call,
  input: ParsedInput,
  deps: Deps,
  log: Logger,
): Context<Deps> {
  const own = Date.now() + declaration.policy.deadlineMs;
  const ctx = {
    deps,
    log,
    principal: request.principal,
    origin: request.origin,
    correlationId: request.correlationId,
    deadline: request.deadline === undefined ? own : Math.min(own, request.deadline),
  };
  if (declaration.policy.idempotency === "none") return ctx;
  const key = request.idempotencyKey;
  if (key === undefined) {
    throw new Problem("invalid-parameter", "The header Idempotency-Key is required for this operation.", {
      errors: [{ parameter: "Idempotency-Key", detail: "is required" }],
    });
  }
  const client = `${request.principal.clientId}|${request.origin?.clientId ?? ""}`;
  return { ...ctx, idempotencyKey: key, claim: claimOf(key, client, declaration.operationId, input) };
}

/** The answer as its schema reads it. Undeclared members are dropped; a broken promise is an error where checks are strict. */
function checked(declaration: OperationDeclaration, answer: Reply, strict: boolean, log: Logger): unknown {
  const schema = declaration.responses[answer.status]?.schema;
  const result = schema?.safeParse(answer.body);
  if (result?.success === true) return result.data;
  const { operationId } = declaration;
  log.error(
    { operationId, status: answer.status, issues: result?.error.issues.slice(0, 5) },
    "the answer breaks the contract",
  );
  if (strict) throw new Problem("internal", "The answer does not follow the contract.");
  return structuredClone(answer.body);
}

function audit(log: Logger, declaration: OperationDeclaration, request: Call, status: number): void {
  log.info(
    {
      audit: declaration.operationId,
      client: request.principal.clientId,
      origin: request.origin?.clientId,
      correlationId: request.correlationId,
      status,
    },
    "audit",
  );
}
