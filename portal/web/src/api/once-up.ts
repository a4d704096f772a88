/** Calls to something that may be coming up still, as a sandbox is for some seconds after a start. */

import { pause } from "./pause.ts";

/** So long it is asked again; a first start on a slow machine takes half of it. */
const patienceMs = 90_000;

/**
 * Like `fetch`; while the answer is 503 with `Retry-After` it is asked again, and `onWait` is told each time. Resolves to the last
 * answer, whatever it is. For requests that may be repeated: a 503 says that nothing has happened.
 */
export async function fetchOnceUp(url: string, init: RequestInit, onWait: () => void): Promise<Response> {
  const giveUp = performance.now() + patienceMs;
  for (;;) {
    const response = await fetch(url, init);
    const seconds = Number(response.headers.get("retry-after"));
    const comesBack = response.status === 503 && seconds > 0 && performance.now() + seconds * 1_000 < giveUp;
    if (!comesBack) return response;
    onWait();
    await pause(seconds * 1_000, init.signal);
  }
}
