/** The channel whose view the reader keeps: the way to the APIs leads there until another is chosen. In this browser only. */
import { useSyncExternalStore } from "react";

const key = "tierline.channel";
const listeners = new Set<() => void>();

/** Keeps a channel's name; undefined forgets it. */
export function keepChannel(channel: string | undefined): void {
  if (channel === undefined) localStorage.removeItem(key);
  else localStorage.setItem(key, channel);
  for (const listener of listeners) listener();
}

export const useOwnChannel = (): string | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(key) ?? undefined,
  );
