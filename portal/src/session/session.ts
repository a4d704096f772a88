/**
 * The portal's back end for its own page (BFF, as in "OAuth 2.0 for Browser-Based Applications"): people sign in at the issuer, their tokens stay
 * here, and the page has a cookie that no script can read.
 */
import { Hono, type Context } from "hono";
import { Problem } from "@tierline/kernel/errors/problem";
import { cookie } from "./cookies.ts";
import { forward } from "./forward.ts";
import type { Identity } from "./identity.ts";
import { returnPath } from "./return-path.ts";
import { refuseForeign } from "./same-site.ts";
import { csrfToken } from "./seal.ts";
import { sessionSeconds, type SessionStore } from "./session-store.ts";
import { signInSeconds, type SignInState } from "./sign-in-state.ts";

export interface SessionOptions {
  readonly identity: Identity;
  readonly sessions: SessionStore;
  readonly state: SignInState;
  /** Where the portal is for browsers. */
  readonly origin: string;
  /** Where the platform answers. */
  readonly upstream: string;
}

/** What the page may ask of the platform through its session. */
const open = /^\/governance\/[a-z-]+\/v\d+\//;

/** `/session` and what is below it. */
export function sessionRoutes({ identity, sessions, state, origin, upstream }: SessionOptions): Hono {
  const app = new Hono();
  const session = cookie("tierline-session", origin);
  const signIn = cookie("tierline-sign-in", origin);

  app.use("*", async (c, next) => {
    await next();
    c.header("cache-control", "no-store");
  });

  app.get("/", async (c) => {
    const key = session.read(c);
    const tokens = key === undefined ? undefined : await sessions.find(key);
    if (key === undefined || tokens === undefined) return c.json({ signedIn: false });
    return c.json({ signedIn: true, name: tokens.name, email: tokens.email, csrfToken: csrfToken(key) });
  });

  app.get("/sign-in", async (c) => {
    const { url, expected } = await identity.begin(
      returnPath(origin, c.req.query("return")),
      "create" in c.req.query(),
    );
    signIn.write(c, state.keep(expected), signInSeconds);
    return c.redirect(url.href);
  });

  app.get("/callback", async (c) => {
    const key = signIn.read(c);
    const expected = key === undefined ? undefined : state.expected(key);
    signIn.clear(c);
    // An old tab, the back button, a second click: begin again rather than explain.
    if (expected === undefined) return c.redirect("/session/sign-in?return=/");
    const tokens = await identity.finish(new URL(c.req.url), expected);
    session.write(c, await sessions.begin(tokens), sessionSeconds);
    return c.redirect(expected.returnTo);
  });

  app.post("/sign-out", async (c) => {
    const key = known(c);
    refuseForeign(c, key, origin);
    const tokens = await sessions.end(key);
    session.clear(c);
    return c.json({ leave: tokens === undefined ? "/" : (await identity.leave(tokens)).href });
  });

  /** After the person's team or role has changed: the tokens then say so. */
  app.post("/refresh", async (c) => {
    const key = known(c);
    refuseForeign(c, key, origin);
    if ((await sessions.find(key, true)) === undefined) throw ended();
    return c.json({ refreshed: true });
  });

  app.all("/api/*", async (c) => {
    const key = known(c);
    refuseForeign(c, key, origin);
    const { pathname, search } = new URL(c.req.url);
    const path = pathname.slice(pathname.indexOf("/api/") + "/api".length);
    if (!open.test(path)) throw new Problem("not-found", `There is nothing for the portal at ${path}.`);
    const tokens = await sessions.find(key);
    if (tokens === undefined) throw ended();
    return forward(c, upstream, path + search, tokens.accessToken);
  });

  function known(c: Context): string {
    const key = session.read(c);
    if (key === undefined) throw ended();
    return key;
  }
  return app;
}

const ended = () => new Problem("unauthenticated", "Your session has ended: sign in again.");
