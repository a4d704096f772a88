/** Finds an adapter by its name here, or by the file that a third party wrote. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { StartError } from "@tierline/kernel/config/config";
import type { ErpAdapter } from "../adapter.ts";
import { adapters } from "./catalog.ts";

export const adapterNames: readonly string[] = Object.keys(adapters);

/** `nameOrFile`: `embedded`, or `./acme/acme.ts`, whose export `adapter` is meant. Throws a `StartError` of one sentence. */
export async function findAdapter(nameOrFile: string): Promise<ErpAdapter> {
  const load = adapters[nameOrFile];
  if (load !== undefined) return load();
  const path = resolve(nameOrFile);
  if (!existsSync(path)) {
    throw new StartError(
      `There is no adapter ${nameOrFile}: name one of ${adapterNames.join(", ")}, or an adapter's file.`,
    );
  }
  const loaded = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  const found = loaded["adapter"] ?? Object.values(loaded).find(isAdapter);
  if (!isAdapter(found)) throw new StartError(`${nameOrFile} exports no adapter: use defineAdapter.`);
  return found;
}

const isAdapter = (value: unknown): value is ErpAdapter =>
  typeof value === "object" && value !== null && "open" in value && "lacks" in value && "settings" in value;
