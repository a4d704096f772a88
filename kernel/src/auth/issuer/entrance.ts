/**
 * Who asks for the sign-in page has shown nothing yet, and each time a row is kept for as long as somebody may take to sign in: so many may be
 * asked for from one address.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { addressOf, networkOf, type Networks } from "../../api/http-address.ts";
import type { Attempts } from "./attempts.ts";
import { pageHeaders, type Markup } from "./pages/document.ts";

export interface EntranceOptions {
  /** Of the authorization endpoint. */
  readonly path: string;
  readonly page: (detail: string) => Markup;
  readonly attempts: Attempts;
  readonly trusted: Networks | undefined;
  readonly mostPerHour: number;
  readonly onError: ((error: unknown) => void) | undefined;
}

export interface Entrance {
  /** False for a request that was refused, and is answered. */
  admits(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

export function entranceOf({ path, page, attempts, trusted, mostPerHour, onError }: EntranceOptions): Entrance {
  return {
    async admits(request, response) {
      const asked = request.url?.split("?", 1)[0]?.replace(/\/$/, "");
      if (asked !== path) return true;
      // Those whose address is not known share one count: they are refused early rather than not counted.
      const from = networkOf(addressOf(request, trusted) ?? "unknown");
      try {
        const wait = await attempts.count("page from", from, { most: mostPerHour, seconds: 3_600 });
        if (wait === 0) return true;
        await refuse(
          response,
          429,
          page("Too many people have begun to sign in from your network. Try again later."),
          wait,
        );
      } catch (error) {
        // What cannot be counted is not let in.
        onError?.(error);
        await refuse(response, 503, page("Nobody can sign in just now. Try again in a moment."), 2);
      }
      return false;
    },
  };
}

async function refuse(response: ServerResponse, status: 429 | 503, markup: Markup, wait: number): Promise<void> {
  const headers = { ...pageHeaders([]), "content-type": "text/html; charset=utf-8", "retry-after": String(wait) };
  response.writeHead(status, headers).end(String(await markup));
}
