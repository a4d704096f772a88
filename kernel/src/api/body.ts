/** Reads a JSON body within its limit, and refuses what PostgreSQL could not keep, and what is said twice. */
import type { IncomingMessage } from "node:http";
import { Problem } from "../errors/problem.ts";
import { deepest, isTooDeep } from "./depth.ts";
import { storable, withoutTwice } from "./storable.ts";
import { twiceIn } from "./twice.ts";

const jsonType = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/**
 * The body as a value. Throws `unsupported-media-type`, `payload-too-large`, `malformed` or `invalid`. `entries`: the member of a
 * batch whose entries are judged one by one, so that here each that cannot be kept, or says something twice, becomes a {@link RefusedEntry}.
 */
export async function readJson(request: IncomingMessage, maxBytes: number, entries?: string): Promise<unknown> {
  const type = request.headers["content-type"] ?? "";
  if (type !== "application/json" && !jsonType.test(type)) {
    throw new Problem("unsupported-media-type", "Send the body with Content-Type: application/json.");
  }
  if (Number(request.headers["content-length"]) > maxBytes) throw tooLarge(maxBytes);
  const text = await readText(request, maxBytes);
  if (isTooDeep(text)) {
    throw new Problem("malformed", `The body is nested more than ${String(deepest)} levels deep.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Problem("malformed", "The body is not well-formed JSON.", { cause });
  }
  // Only an escape can bring in NUL or half a surrogate pair; text without one needs no second look.
  const kept = text.includes("\\u") ? storable(value, entries) : value;
  const twice = twiceIn(text, value);
  return twice.length === 0 ? kept : withoutTwice(kept, twice, entries);
}

/** Most bodies arrive in one piece. */
function readText(request: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > maxBytes) {
        // The rest is let pass: an answer may be read only once the request is sent.
        chunks.length = 0;
        reject(tooLarge(maxBytes));
      } else chunks.push(chunk);
    });
    request.on("end", () => {
      const [first] = chunks;
      resolve(chunks.length === 1 && first !== undefined ? textOf(first) : textOf(Buffer.concat(chunks)));
    });
    request.on("error", (cause) => {
      reject(new Problem("malformed", "The body ended early.", { cause }));
    });
  });
}

/** Without the byte order mark that some senders put in front. */
function textOf(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

const tooLarge = (maxBytes: number) =>
  new Problem("payload-too-large", `The body may have at most ${String(maxBytes)} bytes.`);
