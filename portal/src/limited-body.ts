/** Bodies of requests, read no further than they may go. */
import type { Context } from "hono";
import { Problem } from "@tierline/kernel/errors/problem";

/** The whole body. Throws `payload-too-large` as soon as it is longer than `mostBytes`, and `malformed` when it ends early. */
export async function limitedBody(c: Context, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(c.req.header("content-length") ?? 0) > mostBytes) throw tooLarge(mostBytes);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of piecesOf(c)) {
    size += piece.byteLength;
    // In pieces it does not say beforehand how long it is.
    if (size > mostBytes) throw tooLarge(mostBytes);
    pieces.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

async function* piecesOf(c: Context): AsyncGenerator<Uint8Array> {
  const reader = c.req.raw.body?.getReader();
  if (reader === undefined) return;
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new Problem("malformed", "The body ended early.", { cause });
    });
    if (done) return;
    yield value;
  }
}

const tooLarge = (mostBytes: number) =>
  new Problem("payload-too-large", `The body may have at most ${String(mostBytes)} bytes.`);
