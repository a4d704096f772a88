/** What went wrong on the way, for the endpoint's owner: nothing of our own network. */
import { Unreachable } from "./unreachable.ts";

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "It refused the connection.",
  ECONNRESET: "It closed the connection.",
  EPIPE: "It closed the connection.",
  EHOSTUNREACH: "It cannot be reached.",
  ENETUNREACH: "It cannot be reached.",
  ETIMEDOUT: "It could not be connected to in time.",
  UND_ERR_SOCKET: "It closed the connection.",
  UND_ERR_CONNECT_TIMEOUT: "It could not be connected to in time.",
  UND_ERR_HEADERS_OVERFLOW: "The headers of its answer are too large.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "Its certificate is not one that is trusted.",
  SELF_SIGNED_CERT_IN_CHAIN: "Its certificate is not one that is trusted.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "Its certificate is not one that is trusted.",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "Its certificate is not one that is trusted.",
  CERT_HAS_EXPIRED: "Its certificate has expired.",
  ERR_TLS_CERT_ALTNAME_INVALID: "Its certificate is for another name.",
  EPROTO: "It does not speak TLS as it should.",
};

/** One sentence. `timeoutMs`: how long it had. */
export function reasonOf(error: unknown, timeoutMs: number): string {
  for (const each of causesOf(error)) {
    if (each instanceof Unreachable) return each.message;
    if (each.name === "TimeoutError") return `It did not answer within ${String(timeoutMs)} ms.`;
    if (each.name === "HTTPParserError") return "Its answer is not HTTP.";
    const code = "code" in each ? String(each.code) : "";
    if (code.startsWith("ERR_SSL_")) return "It does not speak TLS as it should.";
    const known = reasons[code];
    if (known !== undefined) return known;
  }
  return "The connection failed.";
}

/** The error, what caused it, and so on; of several addresses that were tried, all. */
function* causesOf(error: unknown): Generator<Error> {
  if (!(error instanceof Error)) return;
  yield error;
  if (error instanceof AggregateError) for (const each of error.errors) yield* causesOf(each);
  yield* causesOf(error.cause);
}
