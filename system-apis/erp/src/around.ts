import type { CallSource } from "@tierline/kernel/api/context";
import type { BookOperation, ErpPort } from "./port.ts";

/** Runs around every method of a port: it may refuse before, delay after, or translate what is thrown. */
export type Around = (operationId: BookOperation, call: CallSource, run: () => Promise<unknown>) => Promise<unknown>;

type AnyMethod = (ctx: CallSource, input: unknown) => Promise<unknown>;

/** The same methods with something around each. Arguments and answers pass untouched, so the types hold. */
export function around<P extends Partial<ErpPort>>(port: P, wrap: Around): P {
  const methods = Object.entries(port) as [BookOperation, unknown][];
  return Object.fromEntries(
    methods.map(([id, method]) => [
      id,
      (ctx: CallSource, input: unknown) => wrap(id, ctx, () => (method as AnyMethod)(ctx, input)),
    ]),
  ) as unknown as P;
}
