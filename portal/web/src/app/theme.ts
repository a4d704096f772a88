/** The reader's choice of light or dark. */
import { useSyncExternalStore } from "react";
import { themeCookie, themes, type Theme } from "./paths.ts";

const listeners = new Set<() => void>();

const present = (): Theme => themes.find((theme) => theme === document.documentElement.dataset["theme"]) ?? "system";

/** Shows the theme and keeps it for a year, in a cookie that holds nothing else. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax`;
  for (const listener of listeners) listener();
}

/** The theme chosen. */
export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, present);
