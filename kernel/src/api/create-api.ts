/**
 * An API from its contract and handlers. Every call goes through one pipeline, whichever transport it came by: admit
 * (scopes, plan), parse, run before the deadline, check the answer.
 */
import type { Logger } from "pino";
import { StartError } from "../config/config.ts";
import { Problem, problemIn, type ProblemKind } from "../errors/problem.ts";
import { namingSystem } from "./naming-system.ts";
import { observe } from "../telemetry/telemetry.ts";
import type { About } from "./about.ts";
import { apiId, apiVersion, basePath } from "./about.ts";
import type { Answer, Call } from "./call.ts";
import type { Context } from "./context.ts";
import { before } from "./deadline.ts";
import { Claim } from "./fingerprint.ts";
import type { ApiContract } from "./contract.ts";
import { documentedProblems } from "./documented-problems.ts";
import type { Admit, Gate } from "./gate.ts";
import { unobserved, type CallObserver, type Observed } from "./observer.ts";
import type { Contract, Handler, Handlers, OperationDeclaration, Reply } from "./operation.ts";
import { batchParser } from "./batch-parser.ts";
import { leaveOutRows, leftOutHeader } from "./leave-out-rows.ts";
import { answerParser, inputParser, pointerOf, type AnswerParser, type ParsedInput } from "./validate.ts";
import { outward } from "./outward.ts";

/** What every API is given by the host. */
export interface ApiSurroundings {
  readonly gate: Gate;
  readonly log: Logger;
  /** Told of every call that was answered; of none unless given. */
  readonly observer?: CallObserver;
  /**
   * The share of answers checked against the contract where that is expensive: 1 in development and tests, less in production.
   * At 1 an answer that breaks the contract is a 500; else it is logged and sent.
   */
  readonly responseChecks: number;
}

/** A running API. */
export interface Api {
  readonly id: string;
  readonly contract: ApiContract;
  readonly about: About;
  readonly basePath: string;
  readonly operations: Contract;
  /** Runs one operation; throws a `Problem` for a refusal or failure. `copy` gives the caller its own copy of the answer. */
  call(operationId: string, call: Call, copy: boolean): Promise<Answer>;
}

/** An operation with what its calls need, looked up once when the API is built. */
interface Prepared<Deps> {
  readonly declaration: OperationDeclaration;
  readonly observed: Observed;
  readonly admit: Admit;
  readonly handler: Handler<OperationDeclaration, Deps>;
  readonly documented: ReadonlySet<ProblemKind>;
  readonly parseInput: ReturnType<typeof inputParser>;
  readonly parseBatch: ReturnType<typeof batchParser>;
  readonly answers: AnswerParser;
  /** Channels see its refusals. */
  readonly isOutward: boolean;
}

/** What all operations of an API share. */
interface Shared {
  readonly log: Logger;
  readonly observer: CallObserver;
  readonly responseChecks: number;
}

export function createApi<C extends Contract, Deps>(
  contract: ApiContract<C>,
  built: { readonly deps: Deps; readonly handlers: Handlers<C, Deps> },
  surroundings: ApiSurroundings,
): Api {
  const { about, operations } = contract;
  const id = apiId(about);
  const { observer = unobserved, responseChecks } = surroundings;
  const shared: Shared = { log: surroundings.log.child({ api: id }), observer, responseChecks };
  const prepared = prepare(contract, built.handlers, surroundings.gate);

  const call = (operationId: string, request: Call, copy: boolean): Promise<Answer> => {
    const operation = prepared.get(operationId);
    if (operation === undefined) {
      return Promise.reject(new Problem("not-found", `${id} has no operation ${operationId}.`));
    }
    return observe(
      { api: id, operationId, client: request.principal.clientId, correlationId: request.correlationId },
      () => run(operation, built.deps, request, copy, shared),
    );
  };
  return { id, contract, about, basePath: basePath(about), operations, call };
}

function prepare<C extends Contract, Deps>(
  { about, operations }: ApiContract<C>,
  handlers: Handlers<C, Deps>,
  gate: Gate,
): Map<string, Prepared<Deps>> {
  const byName = handlers as unknown as Readonly<Record<string, Handler<OperationDeclaration, Deps>>>;
  const prepared = new Map<string, Prepared<Deps>>();
  for (const [operationId, declaration] of Object.entries(operations)) {
    const handler = byName[operationId];
    if (handler === undefined)
      throw new StartError(`${apiVersion(about)} declares ${operationId}, which nothing handles.`);
    prepared.set(operationId, {
      declaration,
      observed: { api: apiVersion(about), operation: declaration },
      admit: gate.compile({ about, operation: declaration }),
      handler,
      documented: new Set(documentedProblems(declaration, about)),
      parseInput: inputParser(declaration.request),
      parseBatch: batchParser(declaration),
      answers: answerParser(declaration.responses),
      isOutward: about.tier === "experience",
    });
  }
  return prepared;
}

async function run<Deps>(
  operation: Prepared<Deps>,
  deps: Deps,
  request: Call,
  copy: boolean,
  shared: Shared,
): Promise<Answer> {
  const { declaration, handler, observed } = operation;
  const { log, observer, responseChecks } = shared;
  const began = performance.now();
  let given: ParsedInput | undefined;
  let handling = false;
  const called = (status: number, problem: Problem | undefined) => {
    observer.called(observed, { call: request, status, ms: performance.now() - began, given, problem });
  };
  try {
    const admitted = operation.admit(request);
    const { headers } = admitted instanceof Promise ? await admitted : admitted;
    const { params, query, readBody } = request;
    const body = readBody === undefined ? request.body : await readBody();
    const batch = await operation.parseBatch?.({ params, query, body });
    const input = batch?.input ?? operation.parseInput({ params, query, body });
    given = input;
    const ctx = contextOf(declaration, request, input, deps, log);
    handling = operation.isOutward;
    // The parsed input has the declaration's type: the handler was paired with the declaration by `Handlers`.
    const handle = (): Promise<Reply> => handler(ctx, input as never);
    const answer = await before(ctx.deadline, batch === undefined ? handle() : batch.answer(handle));
    if (declaration.policy.audit === true) audit(log, declaration, request, answer.status);
    const { isCheap, knows } = operation.answers;
    const check = copy || isCheap || responseChecks >= 1 || !knows(answer.status) || Math.random() < responseChecks;
    const { body: reading, leftOut }: Checked = check ? checked(operation, answer, shared) : answer;
    called(answer.status, undefined);
    return {
      status: answer.status,
      body: reading,
      headers: { ...headers, ...answer.headers, ...leftOut },
    };
  } catch (error) {
    const problem = documentedProblem(handling ? outward(error, declaration) : error, operation, request, log);
    called(problem.status, problem);
    throw problem;
  }
}

/** A refusal the contract does not name would break it: whoever reads the document could not know it. */
function documentedProblem(
  error: unknown,
  { declaration, documented, observed }: Omit<Prepared<never>, "handler">,
  { correlationId }: Call,
  log: Logger,
): Problem {
  const problem = problemIn(error);
  if (problem !== undefined && documented.has(problem.kind)) return namingSystem(problem, observed.api);
  const { operationId } = declaration;
  log.error({ err: error, operationId, correlationId }, "failed without a documented problem");
  return new Problem("internal", "Something went wrong on our side. Quote the correlation id.", { cause: error });
}

function contextOf<Deps>(
  { operationId, policy }: OperationDeclaration,
  request: Call,
  input: ParsedInput,
  deps: Deps,
  log: Logger,
): Context<Deps> {
  const { principal, origin, correlationId, idempotencyKey } = request;
  const own = Date.now() + policy.deadlineMs;
  const deadline = request.deadline === undefined ? own : Math.min(own, request.deadline);
  if (idempotencyKey === undefined && policy.idempotency === "required") {
    throw new Problem("invalid-parameter", "The header Idempotency-Key is required for this operation.", {
      errors: [{ parameter: "Idempotency-Key", detail: "is required" }],
    });
  }
  if (idempotencyKey === undefined || policy.idempotency === "none")
    return { deps, log, principal, origin, correlationId, deadline };
  const claim = new Claim(idempotencyKey, principal, origin, operationId, input);
  return { deps, log, principal, origin, correlationId, deadline, idempotencyKey, claim };
}

/** An answer's body as it is sent, and the header that says how many rows of a list are not in it. */
interface Checked {
  readonly body: unknown;
  readonly leftOut?: Readonly<Record<string, string>>;
}

/** The answer as its schema reads it. Undeclared members are dropped; a broken promise is an error where checks are strict. */
function checked(
  { declaration, observed, answers }: Omit<Prepared<never>, "handler">,
  answer: Reply,
  { log, observer, responseChecks }: Shared,
): Checked {
  const { status, body } = answer;
  const parsed = answers.parse(status, body);
  if ("data" in parsed) return { body: parsed.data };
  // Where and what, never the value: logs and findings are read by people who may not see the data.
  const issues = parsed.issues.slice(0, 5).map(({ path, message }) => ({ pointer: pointerOf(path), detail: message }));
  log.error({ operationId: declaration.operationId, status, issues }, "the answer breaks the contract");
  observer.drifted(observed, status, issues);
  const rest = leaveOutRows(body, parsed.issues);
  const again = rest === undefined ? parsed : answers.parse(status, rest.body);
  if (rest !== undefined && "data" in again) {
    log.error(
      { operationId: declaration.operationId, rows: rest.rows },
      "rows that break the contract are left out of a list",
    );
    return { body: again.data, leftOut: { [leftOutHeader]: String(rest.rows.length) } };
  }
  if (responseChecks >= 1) throw new Problem("internal", "The answer does not follow the contract.");
  return { body: structuredClone(body) };
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
