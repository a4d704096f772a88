/** A client's own access token (client credentials), fetched once and refreshed ahead of its expiry. */
import { z } from "zod";
import { NoAnswer, Problem } from "../errors/problem.ts";

export interface TokenSourceOptions {
  /** `http://localhost:8080/realms/tierline` */
  readonly issuerUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly timeoutMs?: number;
}

const TokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Where a realm gives tokens, as Keycloak lays it out. */
export const tokenEndpoint = (issuerUrl: string): string => `${issuerUrl}/protocol/openid-connect/token`;

/** The last fifth of a token's life (60 s of 5 minutes) is for fetching the next one. */
const refreshShare = 0.2;
const retryMs = 1000;

/**
 * Gives the token at once while it is good, and a promise only when there is none. Ahead of expiry the next one is fetched
 * behind the caller's back. Throws `unavailable` when the issuer cannot be reached, `unauthenticated` when it refuses the client.
 */
export function tokenSource(options: TokenSourceOptions): () => string | Promise<string> {
  let token = "";
  let goodUntil = 0;
  let refreshAt = 0;
  let fetching: Promise<string> | undefined;

  function refresh(): Promise<string> {
    fetching ??= request(options)
      .then(({ access_token, expires_in }) => {
        const now = Date.now();
        token = access_token;
        // A second is kept for the way to the callee.
        goodUntil = now + expires_in * 1000 - 1000;
        refreshAt = now + expires_in * 1000 * (1 - refreshShare);
        return token;
      })
      .finally(() => {
        fetching = undefined;
      });
    return fetching;
  }

  return () => {
    const now = Date.now();
    if (now >= goodUntil) return refresh();
    if (now >= refreshAt) {
      refreshAt = now + retryMs;
      refresh().catch(() => undefined);
    }
    return token;
  };
}

async function request(options: TokenSourceOptions): Promise<z.output<typeof TokenAnswer>> {
  const { issuerUrl, clientId, clientSecret } = options;
  let answer: Response;
  let body: unknown;
  try {
    answer = await fetch(tokenEndpoint(issuerUrl), {
      method: "POST",
      body: new URLSearchParams({ grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret }),
      signal: AbortSignal.timeout(options.timeoutMs ?? 5000),
      redirect: "error",
    });
    body = await answer.json();
  } catch (cause) {
    throw new Problem("unavailable", `The token issuer ${issuerUrl} cannot be reached.`, {
      retryAfterSeconds: 1,
      system: "issuer",
      cause: new NoAnswer(cause),
    });
  }
  if (answer.status === 400 || answer.status === 401) {
    throw new Problem("unauthenticated", `The token issuer refuses the client "${clientId}" or its secret.`);
  }
  const parsed = TokenAnswer.safeParse(body);
  if (!answer.ok || !parsed.success) {
    throw new Problem("unavailable", `The token issuer ${issuerUrl} gave no token${awayIn(body)}.`, {
      retryAfterSeconds: 1,
      system: "issuer",
    });
  }
  return parsed.data;
}

/** What the platform says of itself while it cannot answer. */
function awayIn(body: unknown): string {
  const said = z.object({ detail: z.string() }).safeParse(body);
  return said.success ? ` (${said.data.detail.replace(/\.$/, "")})` : "";
}
