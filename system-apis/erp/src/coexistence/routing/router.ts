/** The port over two backends: what serves the API while a second one is open. */
import { asUnavailable } from "@tierline/kernel/db/reach";
import type { Context } from "@tierline/kernel/api/context";
import { bookOperations } from "../../contract.ts";
import type { BookOperation, ErpPort } from "../../port.ts";
import type { AnyReply } from "../../call-on.ts";
import type { Room } from "../room.ts";
import type { ShadowReads } from "../shadow/shadow-reads.ts";
import { partsOf, type WriteOperation } from "./parts.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";

const ids = Object.keys(bookOperations) as BookOperation[];
const isWrite = (operation: BookOperation): operation is WriteOperation => operation in partsOf;

/** Every operation, led to where its domain stands. */
export function routed(room: Room, shadow: ShadowReads): ErpPort {
  const method =
    (operation: BookOperation) =>
    async (ctx: Context<null>, input: unknown): Promise<AnyReply> => {
      try {
        if (isWrite(operation)) return await write(room, operation, ctx, input);
        const { reply, move } = await read(room, operation, ctx, input);
        if (move.stage === "shadow") shadow.offer({ operation, input, answer: reply.body, move });
        return reply;
      } catch (error) {
        throw asUnavailable(error);
      }
    };
  // One method for every operation, each with the input and the answer of the backends' own.
  return Object.fromEntries(ids.map((id) => [id, method(id)])) as unknown as ErpPort;
}
