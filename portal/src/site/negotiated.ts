/** Answers with the encoding that the client takes, or with 304 when it has the content already. */
import type { Context } from "hono";
import type { Compressed } from "./compressed.ts";

type Encoding = "br" | "gzip" | "plain";

/** The answer in the best encoding that the request accepts. */
export function negotiated(c: Context, content: Compressed, headers: Readonly<Record<string, string>>): Response {
  const encoding = encodingOf(c.req.header("accept-encoding") ?? "");
  const etag = encoding === "plain" ? content.etag : content.etag.replace(/"$/, `-${encoding}"`);
  const vary = headers["vary"] === undefined ? "Accept-Encoding" : `Accept-Encoding, ${headers["vary"]}`;
  const always = { ...headers, etag, vary };
  if (c.req.header("if-none-match") === etag) return new Response(null, { status: 304, headers: always });
  return new Response(content[encoding], {
    headers: encoding === "plain" ? always : { ...always, "content-encoding": encoding },
  });
}

function encodingOf(accepted: string): Encoding {
  const names = accepted
    .split(",")
    .filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
    .map((each) => each.split(";")[0]?.trim());
  return names.includes("br") ? "br" : names.includes("gzip") ? "gzip" : "plain";
}
