/** Reads a JSON body within its limit, and refuses what PostgreSQL could not keep. */
import { Problem } from "../errors/problem.ts";

const jsonType = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!jsonType.test(type)) {
    throw new Problem("unsupported-media-type", "Send the body with Content-Type: application/json.");
  }
  const text = await readText(request, maxBytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Problem("malformed", "The body is not well-formed JSON.", { cause });
  }
  // Only an escape can bring in NUL or half a surrogate pair; text without one needs no second look.
  if (text.includes("\\u")) refuseUnstorable(value, "");
  return value;
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  const declared = request.headers.get("content-length");
  if (declared !== null) {
    if (Number(declared) > maxBytes) throw tooLarge(maxBytes);
    return request.text();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

const tooLarge = (maxBytes: number) =>
  new Problem("payload-too-large", `The body may have at most ${String(maxBytes)} bytes.`);

function refuseUnstorable(value: unknown, at: string): void {
  if (typeof value === "string") {
    if (value.includes("\u0000") || !value.isWellFormed()) {
      throw new Problem("invalid", `${at}: has a character that cannot be stored`, {
        errors: [{ pointer: at, detail: "has a character that cannot be stored" }],
      });
    }
  } else if (Array.isArray(value)) {
    value.forEach((each, index) => {
      refuseUnstorable(each, `${at}/${String(index)}`);
    });
  } else if (typeof value === "object" && value !== null) {
    for (const [name, each] of Object.entries(value)) {
      refuseUnstorable(name, at);
      refuseUnstorable(each, `${at}/${name}`);
    }
  }
}
