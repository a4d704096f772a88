import { Monitor, Moon, Sun } from "lucide-react";
import { themes, type Theme } from "./paths.ts";
import { chooseTheme, useTheme } from "./theme.ts";

const icons = { system: Monitor, light: Sun, dark: Moon } as const satisfies Record<Theme, unknown>;
const names: Readonly<Record<Theme, string>> = { system: "as the system", light: "light", dark: "dark" };

/** One button that goes round the themes. */
export function ThemeSwitch() {
  const theme = useTheme();
  const Icon = icons[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  return (
    <button
      type="button"
      onClick={() => chooseTheme(next)}
      aria-label={`Theme: ${names[theme]}. Change to ${names[next]}`}
      className="inline-flex size-9 items-center justify-center rounded-md text-dim transition-colors hover:bg-sunken hover:text-ink"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
