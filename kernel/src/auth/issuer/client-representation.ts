/** A client as Keycloak's admin API represents it: the part that applications need, and nothing else is taken. */
import { z } from "zod";

/** Claims that a mapper may set; those of the protocol and of roles are not among them. */
const claimNames = ["application", "tenant", "channel", "plan", "environment"] as const;

/** Sets one claim to one value in every token. */
export const HardcodedClaim = z.object({
  id: z.string().max(64).optional(),
  name: z.string().max(64),
  protocol: z.literal("openid-connect"),
  protocolMapper: z.literal("oidc-hardcoded-claim-mapper"),
  consentRequired: z.boolean().optional(),
  config: z
    .object({ "claim.name": z.enum(claimNames), "claim.value": z.string().min(1).max(128) })
    .catchall(z.string().max(64)),
});

/** A confidential client with tokens of its own only. */
export const ClientRepresentation = z.object({
  id: z.uuid().optional(),
  clientId: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{1,127}$/),
  name: z.string().max(200).default(""),
  enabled: z.boolean().default(true),
  protocol: z.literal("openid-connect").default("openid-connect"),
  publicClient: z.literal(false).default(false),
  clientAuthenticatorType: z.literal("client-secret").default("client-secret"),
  /** Too long to be guessed: it is kept as a plain digest. */
  secret: z.string().min(32).max(256).optional(),
  serviceAccountsEnabled: z.literal(true),
  standardFlowEnabled: z.literal(false),
  implicitFlowEnabled: z.literal(false).default(false),
  directAccessGrantsEnabled: z.literal(false).default(false),
  fullScopeAllowed: z.literal(false),
  defaultClientScopes: z.array(z.string().max(100)).max(100).default([]),
  optionalClientScopes: z.array(z.string().max(100)).max(100).default([]),
  protocolMappers: z.array(HardcodedClaim).max(20).default([]),
});
export type ClientRepresentation = z.output<typeof ClientRepresentation>;
