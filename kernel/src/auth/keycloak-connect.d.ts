/** The parts of keycloak-connect that verify.ts uses; the package publishes no types for them. */
declare module "keycloak-connect/middleware/auth-utils/config.js" {
  /** Options as in a `keycloak.json`. `realmUrl` is built as `<auth-server-url>/realms/<realm>`. */
  export default class Config {
    constructor(options: {
      realm: string;
      resource: string;
      "auth-server-url": string;
      "bearer-only": boolean;
      "verify-token-audience": boolean;
    });
    readonly realmUrl: string;
  }
}

declare module "keycloak-connect/middleware/auth-utils/token.js" {
  /** A decoded token. A token that cannot be decoded has `content.exp` 0 and no header. */
  export default class Token {
    constructor(token: string, clientId: string);
    readonly header?: Readonly<Record<string, unknown>>;
    readonly content: Readonly<Record<string, unknown>>;
  }
}

declare module "keycloak-connect/middleware/auth-utils/grant-manager.js" {
  import type { KeyObject } from "node:crypto";
  import type Config from "keycloak-connect/middleware/auth-utils/config.js";
  import type Token from "keycloak-connect/middleware/auth-utils/token.js";

  export default class GrantManager {
    constructor(config: Config);
    /** Where signing keys come from: a member that may be replaced. */
    rotation: { getJWK(kid: string): Promise<KeyObject | string> };
    validateToken(token: Token, expectedType: "Bearer"): Promise<Token>;
  }
}
