/**
 * What people and applications may expect of whoever signs their tokens. The embedded issuer and a real Keycloak run the same tests, so
 * that nothing works here which would not work there.
 */
import type { IdentityServer } from "./portal-client.ts";
import { clientTests } from "./client-tests.ts";
import { directoryTests } from "./directory-tests.ts";
import { peopleTests } from "./people-tests.ts";
import { sessionTests } from "./session-tests.ts";

/** Registers the tests; `server` is asked when they run. */
export function identityTests(server: () => IdentityServer): void {
  peopleTests(server);
  sessionTests(server);
  clientTests(server);
  directoryTests(server);
}
