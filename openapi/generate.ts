/**
 * Writes what is derived from the contracts: `openapi/<tier>-<name>.v<major>.json` and a typed client beside it in `openapi/clients/`.
 * The result is committed; `check` compares instead of writing.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { basePath, apiId } from "@tierline/kernel/api/about";
import { documentOf } from "@tierline/kernel/api/document";
import type { ApiContract } from "@tierline/kernel/host/module";

export interface GeneratedFile {
  /** Below `openapi/`. */
  readonly path: string;
  readonly content: string;
}

const here = new URL("./", import.meta.url);

/** The files that follow from one contract. */
export async function generate({ about, operations }: ApiContract): Promise<GeneratedFile[]> {
  const name = apiId(about).replace("/", "-");
  const document = documentOf(about, operations);
  const major = about.version.split(".")[0] ?? "1";
  return [
    { path: `${name}.v${major}.json`, content: `${JSON.stringify(document, null, 2)}\n` },
    { path: `clients/${name}.ts`, content: await clientOf(name, document, { about, operations }) },
  ];
}

/** Compares with what is on disk, or writes it. Returns the paths that differ or differed. */
export async function settle(files: readonly GeneratedFile[], mode: "check" | "write"): Promise<string[]> {
  const changed: string[] = [];
  for (const { path, content } of files) {
    const target = new URL(path, here);
    const present = await readFile(target, "utf8").catch(() => undefined);
    if (present === content) continue;
    changed.push(`openapi/${path}`);
    if (mode === "check") continue;
    await mkdir(new URL("./", target), { recursive: true });
    await writeFile(target, content);
  }
  return changed;
}

async function clientOf(name: string, document: object, { about, operations }: ApiContract): Promise<string> {
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
  const constant = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `// Generated from the contract of ${apiId(about)} by \`npx tierline openapi\`. Do not edit.
import type { ClientDescriptor } from "@tierline/kernel/client/client";

export const ${constant}: ClientDescriptor<operations> = ${JSON.stringify({ api: apiId(about), basePath: basePath(about), routes }, null, 2)};

${types}`;
}
