/** Secrets of credentials just made. They are in this page's memory only, and gone when it is left or loaded again. */
import { useSyncExternalStore } from "react";

/** A client id with its secret. */
export interface FreshCredential {
  readonly clientId: string;
  readonly clientSecret: string;
}

const secrets = new Map<string, FreshCredential>();
const listeners = new Set<() => void>();

/** Keeps or, with undefined, forgets an application's fresh credential. */
export function keepFresh(applicationId: string, credential: FreshCredential | undefined): void {
  if (credential === undefined) secrets.delete(applicationId);
  else secrets.set(applicationId, credential);
  for (const listener of listeners) listener();
}

/** The credential made last on this page, as long as it is open. */
export const useFresh = (applicationId: string): FreshCredential | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => secrets.get(applicationId),
  );
