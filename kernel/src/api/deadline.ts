import { Problem } from "../errors/problem.ts";

/**
 * Waits for the work until the deadline (epoch milliseconds). Past it the caller gets `deadline-exceeded` while the work
 * goes on: writes are idempotent, so the caller can ask again and find out.
 */
export async function before<T>(deadline: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = () => {
      reject(
        new Problem(
          "deadline-exceeded",
          "There was no answer in time; the outcome is not known. Ask again with the same key.",
        ),
      );
    };
    timer = setTimeout(fail, Math.max(0, deadline - Date.now()));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
