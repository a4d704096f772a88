/**
 * Writes what is derived from the contracts: `openapi/<tier>-<name>.v<major>.json`, a typed client beside it in `openapi/clients/`, and an AsyncAPI
 * document in `openapi/events/` for what the API publishes. The result is committed; `check` compares instead of writing.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { basePath, apiId, apiVersion } from "@tierline/kernel/api/about";
import type { ApiContract } from "@tierline/kernel/api/contract";
import { documentOf } from "@tierline/kernel/api/document";
import { eventsDocumentOf } from "@tierline/kernel/api/events-document";
import { fileName } from "./client-types.ts";
import { taxonomyOf } from "./taxonomy.ts";

export interface GeneratedFile {
  /** Below `openapi/`. */
  readonly path: string;
  readonly content: string;
}

const here = new URL("./", import.meta.url);

/** Everything that follows from the contracts. */
export async function generateAll(contracts: readonly ApiContract[]): Promise<GeneratedFile[]> {
  const files = await Promise.all(contracts.map(generate));
  return [...files.flat(), { path: "events/README.md", content: taxonomyOf(contracts) }];
}

/** The files that follow from one contract. Rejects where an example is none of what it is an example of. */
export async function generate(contract: ApiContract): Promise<GeneratedFile[]> {
  refuseWrongExamples(contract);
  const name = fileName(contract.about);
  const document = documentOf(contract);
  const events = eventsDocumentOf(contract);
  return [
    { path: `${name}.json`, content: json(document) },
    { path: `clients/${name}.ts`, content: await clientOf(document, contract) },
    ...(events === undefined ? [] : [{ path: `events/${name}.json`, content: json(events) }]),
  ];
}

/** What a schema cannot say in the document (a currency that is none, an event without lines) is asked here. */
function refuseWrongExamples({ about, operations }: ApiContract): void {
  for (const { operationId, request } of Object.values(operations)) {
    if (request?.body === undefined || request.example === undefined) continue;
    const { error } = request.body.safeParse(request.example);
    if (error === undefined) continue;
    const [issue] = error.issues;
    const wrong = `${issue?.path.join("/") ?? ""} ${issue?.message ?? ""}`.trim();
    throw new Error(`The example of ${operationId} in ${apiId(about)} is refused by its schema: ${wrong}`);
  }
}

const json = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

/**
 * Compares with what is on disk, or writes it and removes what no contract says any more. Returns the paths that differ or differed.
 * `files` are all there should be.
 */
export async function settle(
  files: readonly GeneratedFile[],
  mode: "check" | "write",
  folder = here,
): Promise<string[]> {
  const changed: string[] = [];
  for (const path of await leftOver(files, folder)) {
    changed.push(`openapi/${path}`);
    if (mode === "write") await rm(new URL(path, folder));
  }
  for (const { path, content } of files) {
    const target = new URL(path, folder);
    const present = await readFile(target, "utf8").catch(() => undefined);
    if (present === content) continue;
    changed.push(`openapi/${path}`);
    if (mode === "check") continue;
    await mkdir(new URL("./", target), { recursive: true });
    await writeFile(target, content);
  }
  return changed;
}

/** Files in the generated folders that are not among these. */
async function leftOver(files: readonly GeneratedFile[], root: URL): Promise<string[]> {
  const expected = new Set(files.map(({ path }) => path));
  const listed = await Promise.all(
    ["", "clients/", "events/"].map(async (folder) => {
      const names = await readdir(new URL(folder, root)).catch(() => []);
      return names.filter((name) => /\.v\d+\.(json|ts)$/.test(name)).map((name) => folder + name);
    }),
  );
  return listed.flat().filter((path) => !expected.has(path));
}

async function clientOf(document: object, { about, operations }: ApiContract): Promise<string> {
  // openapi-typescript types its input as OpenAPI 3 and checks it at run time.
  const types = astToString(await openapiTS(document as OpenAPI3, { defaultNonNullable: false, alphabetize: false }));
  const routes = Object.fromEntries(
    Object.values(operations).map((each) => [
      each.operationId,
      {
        method: each.method,
        path: each.path,
        idempotent: each.method !== "post" || each.policy.idempotency === "required",
        needsKey: each.policy.idempotency === "required",
        deadlineMs: each.policy.deadlineMs,
      },
    ]),
  );
  const constant = `${about.tier}-${about.name}`.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `// Generated from the contract of ${apiVersion(about)} by \`npx tierline openapi\`. Do not edit.
import type { ClientDescriptor } from "@tierline/kernel/client/client";

export const ${constant}: ClientDescriptor<operations> = ${JSON.stringify({ api: apiId(about), basePath: basePath(about), routes }, null, 2)};

${types}`;
}
