/**
 * The door for strangers: requests that need no token (the issuer's, the portal's, `/register`) may be under way with so many bodies from one
 * address, and have so long to bring them. It is asked before anything is read or kept.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { addressOf, networkOf, type Networks } from "../api/http-address.ts";
import { sendProblem } from "../api/http-answer.ts";
import { Problem } from "../errors/problem.ts";
import { newId } from "../model/ids.ts";

export interface DoorLimits {
  /** Bodies under way from one address; an IPv6 network of a customer (/64) is one. */
  readonly mostFromAddress: number;
  /** Bodies under way from all of them. */
  readonly mostAtOnce: number;
  /** From the end of the headers to the end of the body. */
  readonly bodyMs: number;
}

export interface Door {
  /** False for a request that was refused, and is answered. */
  admits(request: IncomingMessage, response: ServerResponse, trusted: Networks | undefined): boolean;
}

export const doorLimits: DoorLimits = { mostFromAddress: 64, mostAtOnce: 1_024, bodyMs: 15_000 };

export function openDoor({ mostFromAddress, mostAtOnce, bodyMs }: DoorLimits): Door {
  const waiting = new Map<string, Set<IncomingMessage>>();
  let all = 0;

  function leave(from: string, request: IncomingMessage): void {
    const theirs = waiting.get(from);
    if (theirs?.delete(request) !== true) return;
    all -= 1;
    if (theirs.size === 0) waiting.delete(from);
  }

  /** What has arrived and is not yet read is late on our side, not on theirs. */
  function forgetArrived(from: string, requests: ReadonlySet<IncomingMessage>): void {
    for (const each of requests) if (each.complete) leave(from, each);
  }

  function watch(from: string, request: IncomingMessage, response: ServerResponse): void {
    const theirs = waiting.get(from) ?? new Set();
    waiting.set(from, theirs.add(request));
    all += 1;
    const { socket } = request;
    const timer = setTimeout(() => {
      if (!request.complete) endLate(request, response);
      over();
    }, bodyMs).unref();
    // A request that is answered before its body has ended is told neither of its end nor of its client's leaving: the connection is.
    const over = () => {
      clearTimeout(timer);
      socket.off("close", over);
      leave(from, request);
    };
    request.once("end", over).once("close", over);
    socket.once("close", over);
  }

  return {
    admits(request, response, trusted) {
      if (!bringsBody(request)) return true;
      // Those whose address is not known share one count: they are refused early rather than not counted.
      const from = networkOf(addressOf(request, trusted) ?? "unknown");
      const theirs = waiting.get(from);
      if (theirs !== undefined && theirs.size >= mostFromAddress) {
        forgetArrived(from, theirs);
        if (theirs.size >= mostFromAddress) return refuse(response, "too-many-requests", "from your address");
      }
      if (all >= mostAtOnce) {
        for (const [each, requests] of waiting) forgetArrived(each, requests);
        if (all >= mostAtOnce) return refuse(response, "unavailable", "at once");
      }
      watch(from, request, response);
      return true;
    },
  };
}

const bringsBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

function refuse(response: ServerResponse, kind: "too-many-requests" | "unavailable", where: string): false {
  const detail = `Too many requests ${where} have not ended: send each as a whole, and try again.`;
  // Nobody waits for the rest of the body: the connection ends with the answer.
  response.shouldKeepAlive = false;
  sendProblem(response, new Problem(kind, detail, { retryAfterSeconds: 2 }), newId("cor"), []);
  return false;
}

/** Whoever serves the request may wait for its body, so the answer is written past them; for them the connection is lost. */
function endLate({ socket }: IncomingMessage, { headersSent }: ServerResponse): void {
  if (!headersSent) socket.write("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  socket.destroySoon();
}
