/** What can be read about the APIs without signing in: the index, the OpenAPI documents, the error catalog. */
import { Hono, type Context, type Next } from "hono";
import { compressed, type Compressed } from "../site/compressed.ts";
import { negotiated } from "../site/negotiated.ts";
import { documentOf } from "@tierline/kernel/api/document";
import type { ApiContract } from "@tierline/kernel/api/contract";
import { eventsDocumentOf } from "@tierline/kernel/api/events-document";
import { problems, type ProblemKind } from "@tierline/kernel/errors/problem";
import type { ProblemKindDeclaration } from "@tierline/kernel/errors/problem-kinds";
import { catalogIndex, documentPath, clientPath, eventsPath } from "./catalog-index.ts";
import { readJourneys } from "./journeys.ts";
import { typedClient, type ClientPlaces } from "./typed-client.ts";

/** One entry of the error catalog, as `/problems/<kind>` answers programs. */
export interface CatalogProblem extends ProblemKindDeclaration {
  readonly kind: ProblemKind;
  /** `/problems/<kind>`, as in a problem's `type`. */
  readonly type: string;
}

/**
 * Serves `/openapi/index.json`, `/openapi/journeys.json`, of each API `/openapi/<tier>-<name>.v<major>.json` with a client for it
 * in `.ts` and its events in `/openapi/events/`, and to programs that ask for JSON `/problems` and `/problems/<kind>`; people who ask for those
 * get a page, from whoever comes next. `places` are where callers find the platform.
 */
export function catalog(contracts: readonly ApiContract[], places: ClientPlaces): Hono {
  const app = new Hono();
  app.get(
    "/openapi/index.json",
    kept(() => jsonOf(catalogIndex(contracts)), json),
  );
  app.get(
    "/openapi/journeys.json",
    kept(async () => jsonOf({ journeys: await readJourneys() }), json),
  );
  for (const contract of contracts) {
    app.get(
      documentPath(contract.about),
      kept(() => jsonOf(documentOf(contract), 2), json),
    );
    app.get(
      clientPath(contract.about),
      kept(() => typedClient(contract.about, places), "text/plain; charset=utf-8"),
    );
    const events = eventsDocumentOf(contract);
    if (events !== undefined)
      app.get(
        eventsPath(contract.about),
        kept(() => jsonOf(events, 2), json),
      );
  }
  const kinds = (Object.keys(problems) as ProblemKind[]).map(catalogProblem);
  app.get("/problems", programs({ problems: kinds }));
  for (const entry of kinds) app.get(entry.type, programs(entry));
  return app;
}

const catalogProblem = (kind: ProblemKind): CatalogProblem => ({ kind, type: `/problems/${kind}`, ...problems[kind] });

/** The value for programs, at a path that is a page for people. */
const programs =
  (value: unknown) =>
  (c: Context, next: Next): Response | Promise<void> => {
    if (wantsPage(c)) return next();
    return c.json(value as object, 200, { vary: "Accept", "cache-control": "no-cache" });
  };

/** Browsers name text/html first; whoever does not name it at all is a program. */
const wantsPage = (c: Context): boolean => (c.req.header("accept") ?? "").includes("text/html");

const json = "application/json";
const jsonOf = (value: unknown, indent?: number): string => JSON.stringify(value, null, indent);

/** Made when it is first asked for, and kept: contracts do not change while a process runs. */
function kept(make: () => string | Promise<string>, type: string) {
  let made: Promise<Compressed> | undefined;
  return async (c: Context): Promise<Response> => {
    made ??= Promise.resolve()
      .then(make)
      .then((text) => compressed(Buffer.from(text), "quick"));
    // `nosniff`: text that is not a page must not become one.
    const headers = { "content-type": type, "cache-control": "no-cache", "x-content-type-options": "nosniff" };
    return negotiated(c, await made, headers);
  };
}
