/** The portal as a client of the issuer: a code with PKCE, tokens, refreshing, leaving (openid-client, OpenID Connect Core 1.0). */
import * as oidc from "openid-client";
import { z } from "zod";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";

export interface IdentityOptions {
  /** `http://localhost:8080/realms/tierline` */
  readonly issuerUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the portal is for browsers: `http://localhost:8080`. */
  readonly origin: string;
}

/** What is to be checked when somebody comes back from the sign-in page. */
export const Expected = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
});
export type Expected = z.output<typeof Expected>;

/** What a session holds. */
export const Tokens = z.object({
  accessToken: z.string(),
  /** Epoch milliseconds. */
  accessUntil: z.number(),
  refreshToken: z.string(),
  idToken: z.string(),
  name: z.string(),
  email: z.string(),
});
export type Tokens = z.output<typeof Tokens>;

export interface Identity {
  /** Where to send the browser, and what to expect when it comes back. `create`: to the page where people sign up. */
  begin(returnTo: string, create: boolean): Promise<{ readonly url: URL; readonly expected: Expected }>;
  /** Tokens for the code the browser came back with. Throws `invalid-parameter` when it is not what was expected. */
  finish(callback: URL, expected: Expected): Promise<Tokens>;
  /** New tokens. Throws `unauthenticated` when the issuer has ended the session. */
  refresh(tokens: Tokens): Promise<Tokens>;
  /** Where to send the browser so that the issuer's session ends too. */
  leave(tokens: Tokens): Promise<URL>;
}

const scope = "openid profile email";
/** A token is renewed this long before it ends: the call it is for takes a while. */
const marginMs = 20_000;

export function createIdentity({ issuerUrl, clientId, clientSecret, origin }: IdentityOptions): Identity {
  const redirectUri = `${origin}/session/callback`;
  const configuration = discovered({ issuerUrl, clientId, clientSecret });
  return {
    async begin(returnTo, create) {
      const config = await configuration();
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const expected = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier, returnTo };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope,
        state: expected.state,
        nonce: expected.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: "S256",
        ...(create ? { prompt: "create" } : {}),
      });
      return { url, expected };
    },
    async finish(callback, { state, nonce, codeVerifier }) {
      const config = await configuration();
      const answer = await asked(() =>
        oidc.authorizationCodeGrant(config, new URL(callback.search, redirectUri), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        }),
      ).catch((error: unknown) => {
        if (!isProblem(error, "unauthenticated")) throw error;
        throw new Problem("invalid-parameter", "The sign-in did not come to its end: begin again.", { cause: error });
      });
      return tokensFrom(answer);
    },
    async refresh(tokens) {
      const config = await configuration();
      const answer = await asked(() => oidc.refreshTokenGrant(config, tokens.refreshToken));
      return tokensFrom(answer, tokens);
    },
    async leave({ idToken, refreshToken }) {
      const config = await configuration();
      // The session ends at the issuer even when the browser never gets there.
      await oidc.tokenRevocation(config, refreshToken).catch(() => undefined);
      return oidc.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: `${origin}/` });
    },
  };
}

/** Asks the issuer what it offers, at the first use: it may be this very process, which answers once it is up. */
function discovered({ issuerUrl, clientId, clientSecret }: Omit<IdentityOptions, "origin">) {
  let found: Promise<oidc.Configuration> | undefined;
  return () =>
    (found ??= asked(() =>
      oidc.discovery(new URL(issuerUrl), clientId, clientSecret, oidc.ClientSecretPost(clientSecret), {
        timeout: 5,
        ...(issuerUrl.startsWith("http:") ? { execute: [oidc.allowInsecureRequests] } : {}),
      }),
    ).catch((error: unknown) => {
      found = undefined;
      throw error;
    }));
}

function tokensFrom(answer: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers, before?: Tokens): Tokens {
  const { access_token, refresh_token = before?.refreshToken, id_token = before?.idToken } = answer;
  if (refresh_token === undefined || id_token === undefined) {
    throw new Problem("upstream-failed", "The issuer gave no refresh token or no id token.");
  }
  const claims = answer.claims();
  const said = (claim: string, known: string | undefined) => {
    const value = claims?.[claim];
    return typeof value === "string" ? value : (known ?? "");
  };
  return {
    accessToken: access_token,
    accessUntil: Date.now() + (answer.expiresIn() ?? 60) * 1_000 - marginMs,
    refreshToken: refresh_token,
    idToken: id_token,
    name: said("name", before?.name),
    email: said("email", before?.email),
  };
}

/** An issuer that says no is one thing, an issuer that does not answer another. */
async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const refused = cause instanceof oidc.ResponseBodyError || cause instanceof oidc.AuthorizationResponseError;
    // Anything else that openid-client objects to (a wrong state, an id token of another) is a refusal of ours.
    const objected = cause instanceof oidc.ClientError && !isNetwork(cause);
    if (refused || objected) throw new Problem("unauthenticated", "Your session has ended: sign in again.", { cause });
    throw new Problem("unavailable", "The sign-in service cannot be reached.", { retryAfterSeconds: 2, cause });
  }
}

const isNetwork = ({ code }: oidc.ClientError): boolean =>
  code === "OAUTH_TIMEOUT" || code === "OAUTH_RESPONSE_IS_NOT_CONFORM" || code === "OAUTH_RESPONSE_IS_NOT_JSON";
