/** The types in a generated client, for whoever does not have this platform's client: no imports, no descriptor. */
import { readFile } from "node:fs/promises";
import { apiId, majorOf, type About } from "@tierline/kernel/api/about";

/** `process-orders.v1`: what the files of one major of an API are called. */
export const fileName = (about: About): string => `${apiId(about).replace("/", "-")}.v${majorOf(about)}`;

/** Everything of a generated client from here on follows from the document alone, and imports nothing. */
const begin = "export interface paths {";

/** The types of one major as they are committed; undefined for an API that has no generated client. */
export async function clientTypes(about: About, folder = new URL("./clients/", import.meta.url)) {
  const client = await readFile(new URL(`${fileName(about)}.ts`, folder), "utf8").catch(() => undefined);
  const at = client?.indexOf(begin) ?? -1;
  return client === undefined || at === -1 ? undefined : client.slice(at);
}
