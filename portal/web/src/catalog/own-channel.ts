/** The channel whose view the reader keeps: the way to the APIs leads there until another is chosen. */
import { useSyncExternalStore } from "react";
import { keepPreference, keptPreference } from "../app/preference.ts";

const cookie = "tierline_channel";
const listeners = new Set<() => void>();

/** Keeps a channel's name; undefined forgets it. */
export function keepChannel(channel: string | undefined): void {
  keepPreference(cookie, channel);
  for (const listener of listeners) listener();
}

export const useOwnChannel = (): string | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => keptPreference(cookie),
  );
