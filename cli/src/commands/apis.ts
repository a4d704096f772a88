import { Command } from "commander";
import { apiId, basePath } from "@tierline/kernel/api/about";
import { contractsOf, type Catalog } from "@tierline/kernel/host/catalog";
import { withExamples } from "../help.ts";

/** `tierline apis`: every API there is, from its contract; nothing needs to run. */
export function apisCommand(catalog: Catalog): Command {
  const command = new Command("apis")
    .description("list the APIs: version, owner, operations; nothing needs to run")
    .option("--json", "print them as JSON, with every operation's method, path and scopes")
    .action(async (options: { json?: true }) => {
      const apis = await describe(catalog);
      process.stdout.write(options.json === true ? `${JSON.stringify({ apis })}\n` : inWords(apis));
    });
  return withExamples(command, [
    ["apis", "a table"],
    ["apis --json | jq '.apis[].operations[].operationId'", "for a program"],
  ]);
}

async function describe(catalog: Catalog) {
  const contracts = await contractsOf(catalog);
  return contracts.map(({ about, operations }) => ({
    id: apiId(about),
    title: about.title,
    version: about.version,
    owner: about.owner,
    lifecycle: about.lifecycle,
    path: basePath(about),
    operations: Object.values(operations).map(({ operationId, method, path, summary, policy }) => ({
      operationId,
      method: method.toUpperCase(),
      path,
      summary,
      scopes: policy.scopes,
    })),
  }));
}

function inWords(apis: Awaited<ReturnType<typeof describe>>): string {
  const wide = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length)) + 2;
  const [ids, owners] = [wide(apis.map(({ id }) => id)), wide(apis.map(({ owner }) => owner))];
  const lines = apis.map(({ id, version, owner, operations }) => {
    const count = `${String(operations.length)} operations`.padStart(13);
    return `${id.padEnd(ids)}${version.padEnd(8)}${owner.padEnd(owners)}${count}`;
  });
  return `${lines.join("\n")}\n`;
}
