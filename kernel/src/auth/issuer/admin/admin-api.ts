/**
 * The part of Keycloak's admin REST API that the platform's directory asks for, in Keycloak's representations: what works on the
 * embedded issuer works on a Keycloak, and the same tests say so. https://www.keycloak.org/docs-api/latest/rest-api/
 */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isProblem } from "../../../errors/problem.ts";
import type { Authenticator } from "../../principal.ts";
import type { Realm } from "../../realm.ts";
import type { Clients } from "../clients.ts";
import type { People } from "../people.ts";
import { addClientRoutes } from "./client-routes.ts";
import { refusal, refuse } from "./refusal.ts";
import { rightsOf, type AdminEnv } from "./rights.ts";
import { addUserRoutes } from "./user-routes.ts";

export interface AdminParts {
  /** `/admin/realms/<realm>` */
  readonly base: string;
  readonly realm: Realm;
  readonly clients: Clients;
  readonly people: People;
  readonly endSessions: (personId: string) => Promise<void>;
  readonly authenticator: Authenticator;
  readonly onError?: ((error: unknown) => void) | undefined;
}

const maxBytes = 65_536;

/** Serves clients, client scopes, users and role mappings to service accounts with roles of `realm-management`. */
export function adminApi(parts: AdminParts): Hono<AdminEnv> {
  // Keycloak's client asks for `/clients/` as well as for `/clients`.
  const app = new Hono<AdminEnv>({ strict: false }).basePath(parts.base);
  app.use(async (c, next) => {
    c.set("rights", await rightsOf(parts.realm, parts.authenticator, c.req.header("authorization")));
    c.header("Cache-Control", "no-store");
    await next();
  });
  app.use(bodyLimit({ maxSize: maxBytes, onError: () => refuse(413, "The body is too large").response() }));
  addClientRoutes(app, parts);
  addUserRoutes(app, parts);
  app.notFound(() => refuse(404, "HTTP 404 Not Found").response());
  app.onError((error) => {
    const refused = refusal(error);
    if (refused !== undefined) return refused.response();
    if (isProblem(error, "unauthenticated")) return refuse(401, "HTTP 401 Unauthorized").response();
    if (isProblem(error, "unavailable")) return refuse(503, "HTTP 503 Service Unavailable").response();
    parts.onError?.(error);
    return refuse(500, "unknown_error").response();
  });
  return app;
}
