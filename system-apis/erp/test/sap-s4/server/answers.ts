/** Makes CAP's answers look like those of SAP's gateway: no body after a change, errors with their details as SAP writes them. */
import type { RequestHandler, Response } from "express";

type Change = (body: string, res: Response) => string;

/** Holds the answer back until it is whole, and changes it. */
export const likeSap: RequestHandler = (req, res, next) => {
  // A function is called without a body; CAP's adapter looks at its parameters only if there might be one.
  if (req.method === "POST") req.headers["content-type"] ??= "application/json";
  const isBatch = req.path.endsWith("/$batch");
  const isChange = ["PATCH", "MERGE", "PUT"].includes(req.method);
  hold(res, (body) => {
    if (res.statusCode >= 400) return errorLikeSap(body);
    if (isBatch) return batchLikeSap(body);
    if (!isChange || res.statusCode !== 200) return body;
    res.statusCode = 204;
    res.removeHeader("content-type");
    return "";
  });
  next();
};

function hold(res: Response, change: Change): void {
  const chunks: Buffer[] = [];
  const end = res.end.bind(res);
  const keep = (chunk: unknown): void => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  res.writeHead = ((status: number) => {
    res.statusCode = status;
    return res;
  }) as typeof res.writeHead;
  res.write = ((chunk: unknown) => {
    keep(chunk);
    return true;
  }) as typeof res.write;
  res.end = ((chunk: unknown) => {
    keep(chunk);
    const body = Buffer.from(change(Buffer.concat(chunks).toString("utf8"), res), "utf8");
    res.removeHeader("transfer-encoding");
    if (res.statusCode === 204) res.removeHeader("content-length");
    else res.setHeader("content-length", body.length);
    // writeHead was only kept from being early: the real one runs inside end.
    delete (res as Partial<Response>).writeHead;
    return end(body);
  }) as typeof res.end;
}

interface Detail {
  message?: unknown;
}

/** SAP's details carry their message as text, and its errors a transaction. */
function errorLikeSap(body: string): string {
  try {
    const { error } = JSON.parse(body) as {
      error: { code: string; message: unknown; innererror?: { errordetails?: Detail[] } };
    };
    const details = (error.innererror?.errordetails ?? []).map((detail) => ({
      ...detail,
      message: textOf(detail.message),
    }));
    return JSON.stringify({
      error: {
        code: error.code,
        message: error.message,
        innererror: {
          application: { component_id: "", service_namespace: "/SAP/" },
          transactionid: "C0FFEE",
          errordetails: details,
        },
      },
    });
  } catch {
    return body;
  }
}

const textOf = (message: unknown): unknown =>
  typeof message === "object" && message !== null && "value" in message ? message.value : message;

const changeSet = /(boundary=([^\s"]+)\r\n\r\n)([\s\S]*?--\2--)/g;
const changed = /HTTP\/1\.1 200 OK\r\n[\s\S]*?\r\n\r\n[^\r\n]*(?=\r\n--)/g;
const refused = /(HTTP\/1\.1 [45]\d\d [^\r\n]*\r\n)([\s\S]*?)\r\n\r\n(\{"error"[^\r\n]*)/g;

/** In a change set, 200 is the answer to a PATCH or MERGE: a POST is answered by 201. */
function batchLikeSap(body: string): string {
  return body
    .replaceAll(
      changeSet,
      (_, head: string, _boundary: string, rest: string) => head + rest.replaceAll(changed, noContent),
    )
    .replaceAll(refused, (_, status: string, headers: string, error: string) => {
      const text = errorLikeSap(error);
      const length = `content-length: ${String(Buffer.byteLength(text))}`;
      return `${status}${headers.replace(/content-length: \d+/i, length)}\r\n\r\n${text}`;
    });
}

const noContent = "HTTP/1.1 204 No Content\r\ndataserviceversion: 2.0\r\n\r\n";
