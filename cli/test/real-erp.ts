/** A real ERP for tests of the whole platform; see system-apis/erp/development. Loaded as main.ts loads it: no room imports an API. */
import { pathToFileURL } from "node:url";

export interface Erp {
  readonly settings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export interface BringUpOptions {
  readonly home: string;
  readonly port?: number;
  readonly log: (message: string) => void;
}

const development = new URL("../../system-apis/erp/development/bring-up.ts", import.meta.url);

export async function bringUp(name: string, options: BringUpOptions): Promise<Erp> {
  const loaded = (await import(pathToFileURL(development.pathname).href)) as {
    bringUp: (name: string, options: BringUpOptions) => Promise<Erp>;
  };
  return loaded.bringUp(name, options);
}
