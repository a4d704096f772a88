/** How the web application is built. */
import { fileURLToPath } from "node:url";
import { strictStyles } from "./strict-styles.ts";

/** Builds into the folder, which is made. Vite is loaded only here. */
export async function buildInto(folder: string): Promise<void> {
  const [{ build }, { default: react }, { default: tailwind }] = await Promise.all([
    import("vite"),
    import("@vitejs/plugin-react"),
    import("@tailwindcss/vite"),
  ]);
  await build({
    configFile: false,
    root: fileURLToPath(new URL(".", import.meta.url)),
    mode: "production",
    logLevel: "warn",
    plugins: [react(), tailwind(), strictStyles()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2023",
      // Nothing becomes a data: URL, which the content security policy would refuse for scripts and fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Compressed sizes are measured by the tests.
      reportCompressedSize: false,
    },
  });
}
