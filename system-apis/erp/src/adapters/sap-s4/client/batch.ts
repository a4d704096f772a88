/**
 * `$batch`: many requests in one, as a multipart body. A change set is done as a whole or not at all.
 * https://www.odata.org/documentation/odata-version-2-0/batch-processing/
 */
import { Problem } from "@tierline/kernel/errors/problem";
import { documentOf } from "./entity.ts";
import { refusalOf, SapRefusal } from "./refusal.ts";

/** One change; `path` within the service: `A_SalesOrder('1')`. */
export interface Change {
  readonly method: "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  /** The change is refused if the record has another version by now. */
  readonly etag?: string;
}

/** A read, or changes that belong together. */
export type BatchPart = { readonly read: string } | { readonly changes: readonly Change[] };

/** What became of a part: what was read, or created in order (null where a change answers nothing), or the refusal. */
export type BatchResult = readonly unknown[] | SapRefusal;

const line = "\r\n";

/** The body of a batch. */
export function writeBatch(parts: readonly BatchPart[], boundary: string): string {
  const written = parts.map((part, index) =>
    "read" in part
      ? wrapped(["GET", part.read].join(" "), ["accept: application/json"])
      : changeSet(part.changes, `${boundary}-${String(index)}`),
  );
  return [...written.map((part) => `--${boundary}${line}${part}`), `--${boundary}--`, ""].join(line);
}

const wrapped = (request: string, headers: readonly string[], body = ""): string =>
  [
    "content-type: application/http",
    "content-transfer-encoding: binary",
    "",
    `${request} HTTP/1.1`,
    ...headers,
    "",
    body,
    ...(body === "" ? [""] : []),
  ].join(line);

function changeSet(changes: readonly Change[], boundary: string): string {
  const parts = changes.map(({ method, path, body, etag }) => {
    const headers = [
      "accept: application/json",
      ...(body === undefined ? [] : ["content-type: application/json"]),
      ...(etag === undefined ? [] : [`if-match: ${etag}`]),
    ];
    return `--${boundary}${line}${wrapped(`${method} ${path}`, headers, body === undefined ? "" : JSON.stringify(body))}`;
  });
  return [`content-type: multipart/mixed; boundary=${boundary}`, "", ...parts, `--${boundary}--`, ""].join(line);
}

/** Reads the answer to a batch of `count` parts. */
export function readBatch(contentType: string | null, body: string, count: number): BatchResult[] {
  const results = partsOf(body, boundaryIn(contentType ?? "")).map(resultOf);
  if (results.length !== count) throw unreadable(`${String(results.length)} answers to ${String(count)} parts`);
  return results;
}

const unreadable = (what: string): Problem =>
  new Problem("upstream-failed", "The books answered something that cannot be read.", {
    cause: new Error(`$batch: ${what}.`),
  });

function boundaryIn(contentType: string): string {
  const boundary = /boundary="?([^";\s]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) throw unreadable("no boundary");
  return boundary;
}

/** What stands between the boundaries. A boundary is a line of its own: another one may begin like it. */
function partsOf(body: string, boundary: string): string[] {
  const escaped = boundary.replaceAll(/[^\w]/g, String.raw`\$&`);
  return body.split(new RegExp(String.raw`(?:^|\r?\n)--${escaped}(?:--)?[ \t]*(?=\r?\n|$)`)).slice(1, -1);
}

/** A part's headers and the rest. */
function opened(framed: string): { headers: string; rest: string } {
  const part = framed.replace(/^\r?\n/, "");
  const end = /\r?\n\r?\n/.exec(part);
  if (end === null) return { headers: part, rest: "" };
  return { headers: part.slice(0, end.index), rest: part.slice(end.index + end[0].length) };
}

function resultOf(part: string): BatchResult {
  const { headers, rest } = opened(part);
  if (!/^content-type:\s*multipart\/mixed/im.test(headers)) return answerIn(rest);
  const answers = partsOf(rest, boundaryIn(headers)).map((each) => answerIn(opened(each).rest));
  return answers.find((answer) => answer instanceof SapRefusal) ?? answers.flat();
}

/** `HTTP/1.1 200 OK`, headers, body. */
function answerIn(text: string): BatchResult {
  const status = Number(/^HTTP\/\d\.\d (\d{3})/.exec(text)?.[1]);
  if (Number.isNaN(status)) throw unreadable("an answer without a status");
  const { rest } = opened(text);
  if (status >= 400) return refusalOf(status, rest.trim());
  return [rest.trim() === "" ? null : documentOf(rest)];
}
