/**
 * Ids in examples. In the sandbox each stands for a thing of whoever calls (cli/src/sandbox/own-examples.ts), so that what is printed
 * can be sent as it is.
 */
export const exampleIds = {
  /** Of an order whose goods have left: it can be followed, and sent back. */
  sentOrder: "ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
  /** Of an order that waits in a store: it can be cancelled. */
  openOrder: "ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f8",
  /** Of a return of the order whose goods have left. */
  return: "ret_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
} as const;
