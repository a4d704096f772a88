/**
 * The people and clients of the realm as whoever onboards them keeps them. One port: behind it stands Keycloak's admin API, which
 * the embedded issuer speaks too.
 */

/** A client that onboarding makes: one credential of one application. */
export interface DirectoryClient {
  /** The OAuth client id. */
  readonly clientId: string;
  /** Shown where people look at clients. */
  readonly name: string;
  /** Kept as Keycloak keeps it, by the embedded issuer as a hash. */
  readonly secret: string;
  /** Scopes of every token. */
  readonly scopes: readonly string[];
  /** Fixed claims of every token: `application`, `tenant`, `channel`, `plan`, `environment`. */
  readonly claims: Readonly<Record<string, string>>;
}

/** Somebody who can sign in. */
export interface Person {
  /** The `sub` of their tokens. */
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  /** The company they named when they signed up. */
  readonly company: string | null;
  /** Their team's tenant; null until they have one. */
  readonly tenant: string | null;
  /** Those of the platform's realm roles they have. */
  readonly roles: readonly string[];
  readonly enabled: boolean;
  /** Whether the e-mail address is known to be theirs. Whoever signed up by themselves has shown nothing yet. */
  readonly isVerified: boolean;
}

/** Somebody an administrator adds; whoever signs up by themselves is added by the issuer's own page. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly tenant: string;
  readonly roles: readonly string[];
  readonly password: string;
  /** They are asked for another password when they sign in for the first time. */
  readonly isPasswordTemporary?: boolean;
}

/** Every member is idempotent, and throws `unavailable` when the identity server cannot be reached. */
export interface Directory {
  /** Makes the client, or sets it to what is given. */
  putClient(client: DirectoryClient): Promise<void>;
  /** True while it gets tokens; undefined for one that is not there. */
  isClientEnabled(clientId: string): Promise<boolean | undefined>;
  /** A client that is not enabled gets no tokens; those it has hold until they expire. Throws `not-found`. */
  setClientEnabled(clientId: string, enabled: boolean): Promise<void>;
  /** Nothing happens when there is none. */
  deleteClient(clientId: string): Promise<void>;
  /** Whoever adds them vouches for the e-mail address. Throws `conflict` when somebody has it. */
  addPerson(person: NewPerson): Promise<Person>;
  findPerson(personId: string): Promise<Person | undefined>;
  findPersonByEmail(email: string): Promise<Person | undefined>;
  /**
   * Takes an account from whoever signed up with somebody's e-mail address: another password, to be replaced at the first sign-in, no session of
   * before, and the address verified by whoever hands the password over. Throws `not-found`.
   */
  reclaimPerson(personId: string, account: { readonly name: string; readonly password: string }): Promise<Person>;
  /**
   * Sets tenant and platform roles; their next token carries them. Throws `not-found`, and `conflict` for anything of the house's while nobody knows
   * whose the e-mail address is.
   */
  placePerson(
    personId: string,
    place: { readonly tenant: string | null; readonly roles: readonly string[] },
  ): Promise<Person>;
  /** Ends their sessions: nothing can be refreshed any more. */
  signOutPerson(personId: string): Promise<void>;
}
