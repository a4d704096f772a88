import type { Observed } from "@tierline/kernel/api/observer";

/** `process/orders@v1` apart, with the operation. */
export function placeOf({ api, operation }: Observed) {
  const [id = "", major = "1"] = api.split("@v");
  return { api: id, major: Number(major), operationId: operation.operationId };
}
