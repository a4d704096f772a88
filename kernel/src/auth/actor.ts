/** Who did something, as audit logs name them. */
import type { Principal } from "./principal.ts";

/** The client at the start of the chain; a person with the client they use. */
export function actorOf({
  principal,
  origin,
}: {
  readonly principal: Principal;
  readonly origin: Principal | null;
}): string {
  const { kind, clientId, subject } = origin ?? principal;
  return kind === "person" ? `${subject} (${clientId})` : clientId;
}
