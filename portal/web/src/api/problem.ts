/** What went wrong, in words. The one place that knows how failures look. */

/** One thing wrong with what was sent. */
export interface ProblemField {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly detail: string;
}

/** Any failure of a call: a problem+json answer, or `offline` when there was no answer at all. */
export class ApiProblem extends Error {
  /** The last part of the problem's `type`: `too-many-requests`. */
  readonly kind: string;
  readonly status: number;
  readonly title: string;
  readonly correlationId: string | undefined;
  readonly fields: readonly ProblemField[];
  readonly retryAfterSeconds: number | undefined;

  constructor(given: {
    kind: string;
    status: number;
    title: string;
    detail: string;
    correlationId?: string | undefined;
    fields?: readonly ProblemField[];
    retryAfterSeconds?: number | undefined;
  }) {
    super(given.detail);
    this.name = "ApiProblem";
    this.kind = given.kind;
    this.status = given.status;
    this.title = given.title;
    this.correlationId = given.correlationId;
    this.fields = given.fields ?? [];
    this.retryAfterSeconds = given.retryAfterSeconds;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const numberIn = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** The problem that an answer's body holds; a body that is none becomes a problem of the status alone. */
export function problemFrom(status: number, body: unknown, correlationId?: string | null): ApiProblem {
  const document = isRecord(body) ? body : {};
  return new ApiProblem({
    kind: textIn(document["type"])?.replace(/^\/problems\//, "") ?? (status === 401 ? "unauthenticated" : "internal"),
    status,
    title: textIn(document["title"]) ?? `The platform answered ${String(status)}`,
    detail: textIn(document["detail"]) ?? "The answer does not say why.",
    correlationId: textIn(document["correlationId"]) ?? correlationId ?? undefined,
    fields: fieldsOf(document["errors"]),
    retryAfterSeconds: numberIn(document["retryAfterSeconds"]),
  });
}

function fieldsOf(value: unknown): ProblemField[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((each) => {
    const pointer = textIn(each["pointer"]);
    const parameter = textIn(each["parameter"]);
    return {
      detail: textIn(each["detail"]) ?? "is not valid",
      ...(pointer === undefined ? {} : { pointer }),
      ...(parameter === undefined ? {} : { parameter }),
    };
  });
}

/** Whatever was thrown, as a problem. `fetch` throws a TypeError when there is no answer. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof TypeError) {
    return new ApiProblem({
      kind: "offline",
      status: 0,
      title: "The platform cannot be reached",
      detail: "There was no answer. Check the connection, and that the platform is running; then try again.",
    });
  }
  return new ApiProblem({
    kind: "page",
    status: 0,
    title: "This page has a defect",
    detail: error instanceof Error ? error.message : "Something was thrown that is no error.",
  });
}

/** What is wrong with one field of a form, by its JSON pointer. */
export const fieldProblem = (error: unknown, pointer: string): string | undefined =>
  error instanceof ApiProblem
    ? error.fields.find((field) => field.pointer === pointer || field.pointer?.startsWith(`${pointer}/`))?.detail
    : undefined;
