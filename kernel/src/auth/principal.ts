/** Who is calling, as the token says. */
export interface Principal {
  /** The OAuth client (azp). For an API: its id, `process/orders`. */
  readonly clientId: string;
  /** `client`: a channel or partner application; `person`: signed in; `api`: one of our own APIs. */
  readonly kind: "client" | "person" | "api";
  readonly subject: string;
  /** Tenancy: the partner or retailer whose data this principal may see. */
  readonly tenant: string;
  /** The sales channel this client speaks for (`web`, `till`…); rows are kept apart by it. */
  readonly channel: string;
  /** The plan whose numbers limit this client. */
  readonly plan: string;
  readonly scopes: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

/** Turns an Authorization header into a principal, or throws a `Problem` of kind `unauthenticated`. */
export interface Authenticator {
  authenticate(authorization: string | undefined): Principal | Promise<Principal>;
}
