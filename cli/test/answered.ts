import { setTimeout as delay } from "node:timers/promises";
import { isProblem } from "@tierline/kernel/errors/problem";

/** A shopper's page tries again, the same request, until it is answered; a platform that was killed comes back meanwhile. */
export async function answered<T>(ask: () => Promise<T>, withinMs = 150_000): Promise<T> {
  const giveUp = Date.now() + withinMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const passing = isProblem(error, "unavailable", "upstream-failed", "deadline-exceeded", "too-many-requests");
      if (!passing || Date.now() > giveUp) throw error;
      await delay(100);
    }
  }
}
