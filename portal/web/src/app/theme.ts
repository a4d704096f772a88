/** The reader's choice of light or dark. */
import { useSyncExternalStore } from "react";
import { themeCookie, themes, type Theme } from "./paths.ts";
import { keepPreference } from "./preference.ts";

const listeners = new Set<() => void>();

const present = (): Theme => themes.find((theme) => theme === document.documentElement.dataset["theme"]) ?? "system";

/** Shows the theme and keeps it. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
  keepPreference(themeCookie, theme);
  for (const listener of listeners) listener();
}

/** The theme chosen. */
export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, present);
