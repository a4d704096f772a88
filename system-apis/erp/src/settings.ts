/** An adapter's settings, from the environment or from mounted files. */
import { readFileSync } from "node:fs";
import { parseConfig, StartError, type Environment } from "@tierline/kernel/config/config";
import type { ErpAdapter } from "./adapter.ts";

/** `tryton` reads TIERLINE_ERP_TRYTON_…. */
export const settingsPrefix = (adapterName: string): string =>
  `TIERLINE_ERP_${adapterName.toUpperCase().replaceAll("-", "_")}_`;

/**
 * Parses what the adapter asks for. `X_FILE` names a file that holds the value of `X`, as orchestrators mount secrets; a line
 * break at its end is not part of it. Throws a `StartError` that names the setting, never its value.
 */
export function settingsOf<S>(adapter: ErpAdapter<S>, environment: Environment): S {
  return parseConfig(adapter.settings, { ...environment, ...mounted(settingsPrefix(adapter.name), environment) });
}

function mounted(prefix: string, environment: Environment): Record<string, string> {
  const named = Object.entries(environment).filter(
    ([name, path]) => name.startsWith(prefix) && name.endsWith("_FILE") && path !== undefined && path !== "",
  );
  return Object.fromEntries(
    named.map(([name, path]) => {
      const setting = name.slice(0, -"_FILE".length);
      if (environment[setting] !== undefined) throw new StartError(`${setting} and ${name} are both set; use one.`);
      return [setting, contentOf(name, path ?? "")];
    }),
  );
}

function contentOf(name: string, path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "it cannot be read";
    throw new StartError(`${name}: the file ${path} cannot be read (${why}).`);
  }
}
