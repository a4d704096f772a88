/** Serves the web application: its assets for good, its one page at every path that is a page. */
import { Hono, type Context } from "hono";
import { getCookie } from "hono/cookie";
import { pagePaths, type Theme, themeCookie, themes } from "@tierline/portal-web/paths";
import { compressed, type Compressed } from "./compressed.ts";
import { negotiated } from "./negotiated.ts";
import type { Site } from "./read-site.ts";
import { securityHeaders } from "./security-headers.ts";
import { stillBuilding, buildFailed } from "./not-built.ts";

export interface SiteOptions {
  /** Resolves to the built application; asked once, when the first page is. */
  readonly load: () => Promise<Site>;
  /** Origin of the issuer, when it is not the portal's. */
  readonly issuerOrigin?: string;
  /** Told when the application cannot be built. */
  readonly onFailure: (error: unknown) => void;
}

export interface ServedSite {
  readonly app: Hono;
  /** Begins to load the application; pages say that it is being built until it is there. Never rejects. */
  warm(): Promise<void>;
}

interface Loaded {
  readonly site: Site;
  /** The page for each theme: chosen here, so that no script has to before the first paint. */
  readonly shells: ReadonlyMap<Theme, Compressed>;
}

/** Pages, assets, and for people who ask for a page that does not exist the application's own 404. */
export function site({ load, issuerOrigin, onFailure }: SiteOptions): ServedSite {
  const headers = securityHeaders({ issuerOrigin });
  let state: Loaded | "failed" | undefined;
  let loading: Promise<void> | undefined;
  let began = 0;
  const secondsSince = () => Math.round((performance.now() - began) / 1_000);
  const begin = () => {
    began = performance.now();
    return load();
  };
  const warm = () =>
    (loading ??= begin()
      .then(async (built) => {
        state = { site: built, shells: await shellsOf(built.shell) };
      })
      .catch((error: unknown) => {
        state = "failed";
        onFailure(error);
      }));
  const page = (status: 200 | 404) => async (c: Context) => {
    if (state === undefined) await Promise.race([warm(), soon()]);
    return state === undefined ? stillBuilding(headers, secondsSince()) : pageOf(c, state, status, headers);
  };
  const app = new Hono();
  app.get("/assets/*", async (c, next) => {
    if (state === undefined) await warm();
    const file = typeof state === "object" ? state.site.files.get(c.req.path) : undefined;
    if (file === undefined) return next();
    const forGood = { "cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff" };
    return negotiated(c, file, { ...forGood, "content-type": file.type });
  });
  for (const path of pagePaths) app.get(path.replaceAll("$", ":"), page(200));
  app.get("*", (c, next) => ((c.req.header("accept") ?? "").includes("text/html") ? page(404)(c) : next()));
  return { app, warm };
}

function pageOf(c: Context, state: Loaded | "failed", status: 200 | 404, headers: Record<string, string>) {
  if (state === "failed") return buildFailed(headers);
  const cookie = getCookie(c, themeCookie);
  const shell = state.shells.get(themes.find((theme) => theme === cookie) ?? "system");
  if (shell === undefined) return buildFailed(headers);
  const answer = negotiated(c, shell, {
    ...headers,
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache, private",
    // Programs get JSON at some of these paths; the theme is in a cookie.
    vary: "Accept, Cookie",
  });
  return status === 200 ? answer : new Response(answer.body, { status, headers: answer.headers });
}

async function shellsOf(html: string): Promise<Loaded["shells"]> {
  return new Map(
    await Promise.all(
      themes.map(async (theme): Promise<[Theme, Compressed]> => {
        const themed = html.replace('data-theme="system"', `data-theme="${theme}"`);
        return [theme, await compressed(Buffer.from(themed), "thorough")];
      }),
    ),
  );
}

/** What is in the cache is read in a moment; only a build takes longer than somebody should look at nothing. */
const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 400).unref());
