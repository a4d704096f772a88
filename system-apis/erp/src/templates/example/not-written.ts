/** What is left to write. Delete this file when nothing is. */
import { Problem } from "@tierline/kernel/errors/problem";
import { bookOperations } from "../../contract.ts";
import type { ErpPort } from "../../port.ts";

// Each refuses, whatever its operation would answer.
export const notWritten = Object.fromEntries(
  Object.keys(bookOperations).map((operationId) => [
    operationId,
    () => Promise.reject(new Problem("unsupported", `${operationId} is not written yet.`)),
  ]),
) as unknown as ErpPort;
