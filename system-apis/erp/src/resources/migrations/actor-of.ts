import type { Context } from "@tierline/kernel/api/context";

/** Who asks: the person or client at the start of the chain. */
export const actorOf = ({ origin, principal }: Context<unknown>): string => (origin ?? principal).subject.slice(0, 120);
