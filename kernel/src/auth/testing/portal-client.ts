/** For tests: the client `portal` as its server uses it, against any identity server laid out like Keycloak. */
import assert from "node:assert/strict";
import { hash, randomBytes } from "node:crypto";
import type { Browser, Page } from "./browser.ts";

export interface IdentityServer {
  readonly issuerUrl: string;
  readonly secretOf: (clientId: string) => string;
  /** Makes a new signing key and lets it sign. */
  readonly rotateKeys: () => Promise<void>;
  /** Where the portal is, unless it is where the realm file has it. */
  readonly portalOrigin?: string;
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly expires_in: number;
  readonly scope: string;
}

/** Where the realm file lets the portal be called back, and people be sent after signing out, unless it is told otherwise. */
export const portalOrigin = "http://localhost:8080";
const callback = "/session/callback";

/** One code flow: what to keep between its two ends. */
export interface Flow {
  readonly url: string;
  readonly verifier: string;
  readonly state: string;
}

export function portalClient({ issuerUrl, secretOf, portalOrigin: origin = portalOrigin }: IdentityServer) {
  const redirectUri = `${origin}${callback}`;
  const protocol = `${issuerUrl}/protocol/openid-connect`;
  const post = (path: string, form: Record<string, string>): Promise<Response> =>
    fetch(`${protocol}/${path}`, {
      method: "POST",
      body: new URLSearchParams({ client_id: "portal", client_secret: secretOf("portal"), ...form }),
    });

  /** An authorization request; undefined leaves a parameter out. */
  function flow(more: Readonly<Record<string, string | undefined>> = {}): Flow {
    const [verifier, state] = [randomBytes(32).toString("base64url"), randomBytes(16).toString("base64url")];
    const params = {
      response_type: "code",
      client_id: "portal",
      redirect_uri: redirectUri,
      scope: "openid",
      state,
      nonce: `nonce-${state}`,
      code_challenge: hash("sha256", verifier, "base64url"),
      code_challenge_method: "S256",
      ...more,
    };
    const query = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { url: `${protocol}/auth?${new URLSearchParams(query).toString()}`, verifier, state };
  }

  const redeem = (code: string, verifier: string | undefined): Promise<Response> =>
    post("token", {
      grant_type: "authorization_code",
      code,
      redirect_uri: redirectUri,
      ...(verifier === undefined ? {} : { code_verifier: verifier }),
    });

  /** The tokens of the code with which the browser came back. */
  async function finish(page: Page, { verifier, state }: Flow): Promise<Tokens> {
    assert.equal(returned(page)["state"], state);
    const answer = await redeem(returned(page)["code"] ?? "", verifier);
    assert.equal(answer.status, 200, await answer.clone().text());
    return (await answer.json()) as Tokens;
  }

  return {
    flow,
    redeem,
    finish,
    refresh: (token: string): Promise<Response> => post("token", { grant_type: "refresh_token", refresh_token: token }),
    revoke: (token: string): Promise<Response> => post("revoke", { token, token_type_hint: "refresh_token" }),
    ownToken: (scope: string): Promise<Response> => post("token", { grant_type: "client_credentials", scope }),
    signOutUrl(idToken: string): string {
      const query = { id_token_hint: idToken, post_logout_redirect_uri: `${origin}/`, state: "bye" };
      return `${protocol}/logout?${new URLSearchParams(query).toString()}`;
    },
    async signUp(browser: Browser, form: Readonly<Record<string, string>>): Promise<Tokens> {
      const up = flow({ prompt: "create" });
      return finish(await browser.submit(await browser.open(up.url), withRepeat(form)), up);
    },
    async signIn(browser: Browser, username: string, password: string): Promise<Tokens> {
      const into = flow();
      return finish(await browser.submit(await browser.open(into.url), { username, password }), into);
    },
  };
}
export type PortalClient = ReturnType<typeof portalClient>;

/** Keycloak asks for the password twice; the embedded issuer can show it instead, and takes no notice of the second. */
export const withRepeat = (form: Readonly<Record<string, string>>): Record<string, string> => ({
  ...form,
  "password-confirm": form["password"] ?? "",
});

/** What the identity server told the portal: the query of the address it sent the browser to. */
export function returned({ url, html }: Page): Record<string, string> {
  assert.ok(
    new URL(url).pathname === callback,
    `The browser is at ${url}: ${html.replaceAll(/<[^>]*>|\s+/g, " ").slice(0, 800)}`,
  );
  return Object.fromEntries(new URL(url).searchParams);
}

/** The claims of a token, unverified. */
export const claimsIn = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")) as Record<string, unknown>;

/** The id of the key that signed it. */
export const keyOf = (token: string): unknown =>
  (JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString("utf8")) as { kid?: unknown }).kid;
