import { reply, type Handler } from "@tierline/kernel/api/operation";
import type { OpenBackend } from "../../backend.ts";
import { bookOperations } from "../../contract.ts";
import type { BookOperation } from "../../port.ts";
import type { getCapabilities as operation } from "./contract.ts";

const ids = Object.keys(bookOperations) as BookOperation[];

/** `backendOf`: the backend that answers an operation just now. */
export const getCapabilities =
  (backendOf: (operationId: BookOperation) => OpenBackend): Handler<typeof operation, null> =>
  () =>
    Promise.resolve(
      reply(200, {
        capabilities: ids.map((operationId) => {
          const reason = backendOf(operationId).lacks[operationId] ?? null;
          return { operationId, available: reason === null, reason };
        }),
      }),
    );
