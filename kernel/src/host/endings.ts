/** What a process started beside itself and must not leave behind, however it ends. */

const endings = new Set<() => Promise<unknown>>();

/** Has this done before the process ends, unless it is taken back by what is returned. It must be safe to do twice. */
export function onEnding(end: () => Promise<unknown>): () => void {
  endings.add(end);
  return () => endings.delete(end);
}

/** Does what was registered, the last first; a failure keeps nothing else from ending. */
export async function endEverything(): Promise<void> {
  for (const end of [...endings].toReversed()) {
    endings.delete(end);
    await end().catch(() => undefined);
  }
}
