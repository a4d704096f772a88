/** The part of Keycloak's realm import format that the platform reads. */
import { z } from "zod";

const Mapper = z.object({ protocolMapper: z.string(), config: z.record(z.string(), z.string()) });
const seconds = z.int().positive();

/** The file as a whole; members that are not named here are Keycloak's alone. */
export const RealmFile = z.object({
  realm: z.string().min(1),
  accessTokenLifespan: seconds,
  accessCodeLifespan: seconds,
  accessCodeLifespanLogin: seconds,
  ssoSessionIdleTimeout: seconds,
  ssoSessionMaxLifespan: seconds,
  failureFactor: z.int().positive(),
  maxFailureWaitSeconds: seconds,
  /** `length(12) and maxLength(128)` */
  passwordPolicy: z.string(),
  roles: z.object({
    realm: z.array(
      z.object({
        name: z.string(),
        description: z.string(),
        composites: z.object({ realm: z.array(z.string()) }).default({ realm: [] }),
      }),
    ),
  }),
  /** What a new account gets: all that it is composed of. */
  defaultRole: z.object({ name: z.string() }),
  clientScopes: z.array(
    z.object({
      name: z.string(),
      attributes: z.record(z.string(), z.string()).default({}),
      protocolMappers: z.array(Mapper).default([]),
    }),
  ),
  /** Roles of a client scope (only subjects with one of them get it) or of a client; its tokens name these and those of their scopes. */
  scopeMappings: z.array(
    z.object({ clientScope: z.string().optional(), client: z.string().optional(), roles: z.array(z.string()) }),
  ),
  clients: z.array(
    z.object({
      clientId: z.string().min(1),
      name: z.string(),
      secret: z.string().regex(/^\$\{[A-Z0-9_]+\}$/, "must be a placeholder like ${TIERLINE_SECRET_WEB_SHOP}"),
      standardFlowEnabled: z.boolean(),
      fullScopeAllowed: z.boolean(),
      redirectUris: z.array(z.string()).default([]),
      attributes: z.record(z.string(), z.string()).default({}),
      protocolMappers: z.array(Mapper),
      defaultClientScopes: z.array(z.string()),
      optionalClientScopes: z.array(z.string()).default([]),
    }),
  ),
  users: z
    .array(
      z.object({
        serviceAccountClientId: z.string(),
        realmRoles: z.array(z.string()),
        clientRoles: z.record(z.string(), z.array(z.string())).default({}),
        attributes: z.record(z.string(), z.array(z.string())).default({}),
      }),
    )
    .default([]),
});
export type RealmFile = z.output<typeof RealmFile>;
