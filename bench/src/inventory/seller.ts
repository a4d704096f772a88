/** A process that takes units of one item with many callers at once, until it is refused; answers how many it got. */
import { isProblem } from "@tierline/kernel/errors/problem";
import { answer } from "../processes/child.ts";
import { openPromises } from "./promises.ts";

interface Task {
  /** `open`: connect and answer; `sell`: take what there is. */
  readonly kind: "open" | "sell";
  readonly url: string;
  readonly name: string;
  readonly callers: number;
}

let opened: ReturnType<typeof openPromises> | undefined;

answer(async ({ kind, url, name, callers }: Task) => {
  const { batched } = await (opened ??= openPromises(url));
  if (kind === "open") return { sold: 0 };
  let sold = 0;
  let next = 0;
  const caller = async (): Promise<void> => {
    for (;;) {
      try {
        await batched({ itemId: "ITEM-1", reference: `${name}-${String(++next)}` });
        sold += 1;
      } catch (error) {
        if (isProblem(error, "insufficient-stock")) return;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { sold };
});
