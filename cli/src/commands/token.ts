import { Command } from "commander";
import { tokenSource } from "@tierline/kernel/auth/token-source";
import { clientOf, openInstallation } from "../installation.ts";
import { unreached } from "../as-operator.ts";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";

/** `tierline token <client>`: an access token of one of the realm's clients, for a curl or a script. */
export function tokenCommand(parts: Parts): Command {
  const command = new Command("token")
    .description("print an access token for a client (web-shop, store-till, operator …); the platform must be running")
    .argument("<client>", "a client of the realm")
    .option("--json", "print the token with its type and lifetime")
    .action(async (clientId: string, options: { json?: true }) => {
      const installation = openInstallation(parts.realmFile, process.env);
      const clientSecret = installation.secrets.of(clientOf(installation, clientId));
      const ask = async () => tokenSource({ issuerUrl: installation.issuerUrl, clientId, clientSecret })();
      const token = await ask().catch((error: unknown) => {
        throw unreached(error, installation);
      });
      const answer = { access_token: token, token_type: "Bearer", expires_in: installation.realm.accessTokenSeconds };
      process.stdout.write(options.json === true ? `${JSON.stringify(answer)}\n` : `${token}\n`);
    });
  return withExamples(command, [
    ["token web-shop", "the shop's; it lasts some minutes"],
    ["token operator --json", "the operator's, with its lifetime"],
  ]);
}
