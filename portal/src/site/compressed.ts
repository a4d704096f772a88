/** Bytes to be served, as they are and compressed. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export interface Compressed {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  /** A strong validator of the content; each encoding adds its own suffix. */
  readonly etag: string;
}

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** `thorough` is for what is made once and served for long, `quick` for what is made while somebody waits. */
export async function compressed(content: Buffer, effort: "thorough" | "quick"): Promise<Compressed> {
  const quality = effort === "thorough" ? constants.BROTLI_MAX_QUALITY : 5;
  const [br, gz] = await Promise.all([
    brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    deflate(content, { level: effort === "thorough" ? 9 : 6 }),
  ]);
  return { plain: new Uint8Array(content), br: new Uint8Array(br), gzip: new Uint8Array(gz), etag: etagOf(content) };
}

/** The first half of the content's SHA-256, quoted as the header wants it. */
export const etagOf = (content: Uint8Array): string =>
  `"${createHash("sha256").update(content).digest("hex").slice(0, 32)}"`;
