/** Who is calling, as the token says. */
export interface Principal {
  /** The application that calls: the claim `application`, else the OAuth client. For an API: its id, `process/orders`. */
  readonly clientId: string;
  /** The OAuth client (azp) the token was issued to: an application may have several, to rotate secrets without a gap. */
  readonly credential: string;
  /** `client`: a channel or partner application; `person`: signed in; `api`: one of our own APIs. */
  readonly kind: "client" | "person" | "api";
  readonly subject: string;
  /** Tenancy: the partner or retailer whose data this principal may see. */
  readonly tenant: string;
  /** The sales channel this client speaks for (`web`, `till`…); rows are kept apart by it. */
  readonly channel: string;
  /** The plan whose numbers limit this client. */
  readonly plan: string;
  /** `sandbox`: calls go to the sandbox, which has data of its own. */
  readonly environment: "live" | "sandbox";
  readonly scopes: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

/** The tenant of the retailer itself: its own people, channels and APIs. */
export const houseTenant = "tierline";

/** Works for the retailer, or is one of its own clients. */
export const isOfTheHouse = ({ tenant, kind }: Pick<Principal, "tenant" | "kind">): boolean =>
  tenant === houseTenant || kind === "api";

/** A principal of the house under this name, with no scopes and no roles unless they are given: for work of our own and for tests. */
export const principalNamed = (clientId: string, more: Partial<Principal> = {}): Principal => ({
  clientId,
  credential: clientId,
  kind: "client",
  subject: clientId,
  tenant: houseTenant,
  channel: "internal",
  plan: "internal",
  environment: "live",
  scopes: new Set(),
  roles: new Set(),
  ...more,
});

/** Whose calls are counted together and whose idempotency keys never meet those of others: an application, or one person at one. */
export const accountOf = ({ clientId, kind, subject }: Pick<Principal, "clientId" | "kind" | "subject">): string =>
  kind === "person" ? `${clientId}/${subject}` : clientId;

/** Turns an Authorization header into a principal, or throws a `Problem` of kind `unauthenticated`. */
export interface Authenticator {
  authenticate(authorization: string | undefined): Principal | Promise<Principal>;
}
