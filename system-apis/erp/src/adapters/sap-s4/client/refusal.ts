/** What the gateway says when it refuses: JSON or XML, with the application's own message class and number in the details. */

/** One message: `V1/382` and its text. */
export interface SapMessage {
  readonly code: string;
  readonly text: string;
  readonly severity: string;
}

/** An answer of 400 or more. */
export class SapRefusal extends Error {
  readonly status: number;
  /** The error itself, then its details. */
  readonly messages: readonly SapMessage[];
  constructor(status: number, messages: readonly SapMessage[]) {
    super(`SAP answered ${String(status)}: ${messages.map(({ code, text }) => `${code} ${text}`).join("; ")}`);
    this.name = "SapRefusal";
    this.status = status;
    this.messages = messages;
  }
  has(codes: ReadonlySet<string>): boolean {
    return this.messages.some(({ code }) => codes.has(code));
  }
}

/** Reads the body of a refusal; a body that says nothing (a proxy's page) leaves the status alone. */
export const refusalOf = (status: number, body: string): SapRefusal =>
  new SapRefusal(status, body.trimStart().startsWith("<") ? ofXml(body) : ofJson(body));

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** `message` is text in details, and `{lang, value}` in the error itself. */
function messageOf(value: unknown): SapMessage {
  const { code, message, severity } = record(value);
  return {
    code: text(code),
    text: text(message) || text(record(message)["value"]),
    severity: text(severity) || "error",
  };
}

function ofJson(body: string): SapMessage[] {
  const error = record(record(parsed(body))["error"]);
  if (Object.keys(error).length === 0) return [];
  const details = record(error["innererror"])["errordetails"];
  const below = Array.isArray(details) ? details.map(messageOf) : [];
  const own = messageOf(error);
  // The details repeat the error, and name the exception class that carried it.
  return [
    own,
    ...below.filter(
      ({ code, text: said }) => !code.startsWith("/IWBEP/CX_") && (code !== own.code || said !== own.text),
    ),
  ];
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** `<error><code>…</code><message>…</message>…<errordetail><code>…`: what comes when JSON was not asked for, or too early. */
function ofXml(body: string): SapMessage[] {
  if (!/<error[\s>]/.test(body)) return [];
  const pairs = body.matchAll(/<code>([^<]*)<\/code>\s*<message[^>]*>([^<]*)<\/message>/g);
  return [...pairs].map(([, code = "", message = ""]) => ({ code, text: message, severity: "error" }));
}

/** Messages that come with a success, in the header `sap-message`. Unreadable ones are none. */
export function messagesOf(header: string | null): SapMessage[] {
  if (header === null) return [];
  const message = parsed(header);
  const { details } = record(message);
  const all = [message, ...(Array.isArray(details) ? (details as unknown[]) : [])].map(messageOf);
  return all.filter(({ code, text }) => code !== "" || text !== "");
}
