/** Calls of a port by the name of the operation: whoever stands before it passes input and answer on untouched. */
import { principalNamed } from "@tierline/kernel/auth/principal";
import type { Context } from "@tierline/kernel/api/context";
import type { Logger } from "pino";
import type { BookOperation, ErpPort } from "./port.ts";

export type InputOf<K extends BookOperation> = Parameters<ErpPort[K]>[1];
type ReplyOf<K extends BookOperation> = Awaited<ReturnType<ErpPort[K]>>;
export type BodyOf<K extends BookOperation> = ReplyOf<K>["body"];

/** An answer whose operation is known elsewhere. */
export interface AnyReply {
  readonly status: 200;
  readonly body: unknown;
}

type AnyMethod = (ctx: Context<null>, input: unknown) => Promise<AnyReply>;

/** Every operation of the port answers 200 and takes the input of its declaration; whoever calls has it from there. */
export const callOn = (
  port: ErpPort,
  operation: BookOperation,
  ctx: Context<null>,
  input: unknown,
): Promise<AnyReply> => (port[operation] as unknown as AnyMethod)(ctx, input);

const ourselves = principalNamed("system/erp", { kind: "api", channel: "" });

/** Work that no waiting request caused. */
export const backgroundContext = (log: Logger, correlationId: string, patienceMs = 30_000): Context<null> => ({
  deps: null,
  principal: ourselves,
  origin: null,
  correlationId,
  deadline: Date.now() + patienceMs,
  log,
});
