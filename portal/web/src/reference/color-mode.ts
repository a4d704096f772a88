import { useEffect } from "react";
import { useTheme } from "../app/theme.ts";

/**
 * Keeps Scalar in the theme of the page. Most of its colors are the portal's own variables; the rest depends on a class of the body, which Scalar
 * sets by itself when it begins and when the system changes, knowing nothing of what the reader chose.
 */
export function useColorMode(): void {
  const theme = useTheme();
  useEffect(() => {
    const { body } = document;
    const system = matchMedia("(prefers-color-scheme: dark)");
    const apply = () => {
      const dark = theme === "dark" || (theme === "system" && system.matches);
      body.classList.toggle("dark-mode", dark);
      body.classList.toggle("light-mode", !dark);
    };
    const observer = new MutationObserver(apply);
    apply();
    observer.observe(body, { attributeFilter: ["class"] });
    system.addEventListener("change", apply);
    return () => {
      observer.disconnect();
      system.removeEventListener("change", apply);
    };
  }, [theme]);
}
