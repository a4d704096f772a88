import { setTimeout as delay } from "node:timers/promises";

/** Asks until the answer is what is waited for, or says what the last answer was. */
export async function eventually<T>(
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  withinMs = 30_000,
  everyMs = 50,
): Promise<T> {
  const giveUp = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > giveUp) throw new Error(`Still ${JSON.stringify(answer)} after ${String(withinMs)} ms.`);
    await delay(everyMs);
  }
}
