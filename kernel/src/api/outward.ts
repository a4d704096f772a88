/** What a channel is told of a refusal: members that its own contract documents, places in its own request, and nothing of a lower tier's (ADR 34). */
import type { z } from "zod";
import { Problem, type FieldError } from "../errors/problem.ts";
import type { OperationDeclaration } from "./operation.ts";

/**
 * The problem with those of its members that the operation documents, as they are documented, and without any where they do not fit; its errors point
 * into the operation's own request or nowhere. For what a handler throws: the pipeline's own refusals are in the contract's words.
 */
export function outward(error: unknown, declaration: OperationDeclaration): unknown {
  if (!(error instanceof Problem)) return error;
  const { members, errors, ...extras } = error.extras;
  if (members === undefined && errors === undefined) return error;
  const read = declaration.problemMembers?.[error.kind]?.safeParse(members);
  return new Problem(error.kind, error.message, {
    ...extras,
    cause: error,
    ...(errors === undefined ? {} : { errors: errors.map((each) => placed(each, declaration)) }),
    ...(read?.success === true ? { members: read.data } : {}),
  });
}

/** A place that the request does not have helps nobody, and tells of the request that was made of it. */
function placed({ pointer, parameter, detail }: FieldError, { request }: OperationDeclaration): FieldError {
  const steps = pointer?.split("/").slice(1);
  const isOurs = steps !== undefined && request?.body !== undefined && leads(request.body, steps);
  const isParameter = parameter !== undefined && named(request, parameter);
  return { ...(isOurs ? { pointer } : {}), ...(isParameter ? { parameter } : {}), detail };
}

const named = (request: OperationDeclaration["request"], name: string): boolean =>
  name === "Idempotency-Key" ||
  [request?.params, request?.query].some((part) => part !== undefined && name in part.shape);

/** Members of Zod's definitions that lead on (zod.dev/library-authors). */
interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

function leads(schema: z.ZodType, steps: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return true;
  const { shape, element, innerType, in: given, options } = schema._zod.def as unknown as Definition;
  if (options !== undefined) return options.some((option) => leads(option, steps));
  const around = innerType ?? given;
  if (around !== undefined) return leads(around, steps);
  if (element !== undefined) return /^\d+$/.test(step) && leads(element, rest);
  const member = shape !== undefined && Object.hasOwn(shape, step) ? shape[step] : undefined;
  return member !== undefined && leads(member, rest);
}
