/** What a process started beside itself and must not leave behind, however it ends. */

const endings = new Set<() => Promise<void>>();

/**
 * Has this done before the process ends. What is returned does it now. It is done once: whoever asks while it goes on, a signal
 * too, waits for the same end, since what is half stopped or half removed is left behind as surely as what nobody stopped.
 */
export function onEnding(end: () => Promise<unknown>): () => Promise<void> {
  let ending: Promise<void> | undefined;
  const once = (): Promise<void> => (ending ??= run());
  const run = async (): Promise<void> => {
    try {
      await end();
    } finally {
      endings.delete(once);
    }
  };
  endings.add(once);
  return once;
}

/** Does what was registered, the last first; a failure keeps nothing else from ending. */
export async function endEverything(): Promise<void> {
  for (const end of [...endings].toReversed()) await end().catch(() => undefined);
}
