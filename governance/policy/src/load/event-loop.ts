import { monitorEventLoopDelay } from "node:perf_hooks";

const resolutionMs = 10;
const everyMs = 250;

/** Tells four times a second by how many milliseconds the event loop was late on average since the last time. */
export function createEventLoopMonitor(tell: (delayMs: number) => void): { close: () => void } {
  const delays = monitorEventLoopDelay({ resolution: resolutionMs });
  delays.enable();
  const timer = setInterval(() => {
    // The histogram holds the time between two ticks, of which the resolution is no delay; without a tick there is no mean.
    const mean = delays.mean / 1e6 - resolutionMs;
    delays.reset();
    tell(Number.isFinite(mean) ? Math.max(0, mean) : 0);
  }, everyMs).unref();
  return {
    close: () => {
      clearInterval(timer);
      delays.disable();
    },
  };
}
