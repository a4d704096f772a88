/** Long work in slices: between them everybody else gets a turn of the event loop. */
import { setImmediate as nextTurn } from "node:timers/promises";

/** How long one slice may hold the loop. Short beside what a look may take, long beside what a turn costs. */
const sliceMs = 8;

/** Makes one value of each, and lets others in after every slice. The order is kept. */
export async function inTurns<T, R>(items: readonly T[], make: (item: T, index: number) => R): Promise<R[]> {
  const made: R[] = [];
  let since = performance.now();
  for (const [index, item] of items.entries()) {
    made.push(make(item, index));
    if (performance.now() - since < sliceMs) continue;
    await nextTurn();
    since = performance.now();
  }
  return made;
}
