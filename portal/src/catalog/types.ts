/** An API's types as a TypeScript program can use them, with openapi-fetch and without anything of ours. */
import { apiId, basePath, type About } from "@tierline/kernel/api/about";
import { Problem } from "@tierline/kernel/errors/problem";
import { clientTypes, fileName } from "@tierline/openapi/client-types";

/** The file's text. Rejects with `not-found` for an API whose client is not committed. */
export async function typesFor(about: About, origin: string): Promise<string> {
  const types = await clientTypes(about);
  if (types === undefined) throw new Problem("not-found", `${apiId(about)} has no types yet.`);
  return `${headerOf(about, origin)}\n\n${types}`;
}

/** How to begin; a test compiles what it says. */
function headerOf(about: About, origin: string): string {
  const lines = [
    `${about.title} ${about.version}: types made from its contract. They want the package openapi-fetch:`,
    "",
    'import createClient from "openapi-fetch";',
    `import type { paths } from "./${fileName(about)}.ts";`,
    "",
    "export const clientFor = (token: string) =>",
    "  createClient<paths>({",
    `    baseUrl: ${JSON.stringify(origin + basePath(about))},`,
    "    headers: { authorization: `Bearer ${token}` },",
    "  });",
  ];
  return lines.map((line) => `// ${line}`.trimEnd()).join("\n");
}
