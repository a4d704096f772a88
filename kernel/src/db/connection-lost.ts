/** What a query gets that was sent, or waited, on a connection that is gone. */
export const connectionLost = (): Error =>
  Object.assign(new Error("The database connection was lost."), { code: "CONNECTION_CLOSED" });
