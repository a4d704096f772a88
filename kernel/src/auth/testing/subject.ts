/** For tests: somebody new, and who their tokens say they are. */
import { randomBytes } from "node:crypto";
import { openDirectory } from "../keycloak-directory.ts";
import type { Directory } from "../directory.ts";
import type { Principal } from "../principal.ts";
import { createAuthenticator } from "../verify.ts";
import { newBrowser, type Browser } from "./browser.ts";
import { portalOrigin, type IdentityServer } from "./portal-client.ts";

export const password = "four words in a row";

/** A form to sign up with, of somebody nobody else is. */
export const somebody = (): { firstName: string; company: string; email: string; password: string } => ({
  firstName: "Ada Lovelace",
  company: "Engines & Sons",
  email: `Ada.${randomBytes(6).toString("hex")}@Example.com`,
  password,
});

/** A browser that stops at the portal. */
export const browserOf = (): Browser => newBrowser(`${portalOrigin}/`);

export const directoryOf = ({ issuerUrl, secretOf }: IdentityServer): Directory =>
  openDirectory({ issuerUrl, clientId: "governance/onboarding", clientSecret: secretOf("governance/onboarding") });

/** Whoever the platform takes the bearer of this token for. */
export const principalOfToken = async ({ issuerUrl }: IdentityServer, token: string): Promise<Principal> =>
  createAuthenticator({ issuerUrl, audience: "tierline" }).authenticate(`Bearer ${token}`);
