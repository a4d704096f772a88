import { Command } from "commander";
import postgres from "postgres";
import { openSigningKeys, publishAheadSeconds } from "@tierline/kernel/auth/issuer/signing-keys";
import { prepareTables } from "@tierline/kernel/auth/issuer/tables";
import { StartError } from "@tierline/kernel/config/config";
import { withExamples } from "../help.ts";
import { openInstallation } from "../installation.ts";
import { withDatabase } from "../installed-database.ts";
import type { Parts } from "../parts.ts";

/** `tierline keys rotate`: another key signs the embedded issuer's tokens. */
export function keysCommand(parts: Parts): Command {
  const command = new Command("keys").description("the keys that sign the embedded issuer's tokens");
  command.addCommand(rotateCommand(parts));
  return withExamples(command, [["keys rotate", "nobody notices: tokens signed before stay good until they are over"]]);
}

const rotateCommand = (parts: Parts): Command =>
  new Command("rotate").description("make a new key; running processes take it up by themselves").action(async () => {
    const installation = openInstallation(parts.realmFile, process.env);
    const { config, realm, secrets } = installation;
    if (config.TIERLINE_ISSUER !== undefined) {
      const elsewhere = `Tokens come from ${config.TIERLINE_ISSUER}: its keys are rotated there`;
      throw new StartError(`${elsewhere} (in Keycloak under Realm settings, Keys, Add provider).`);
    }
    const kid = await withDatabase(installation, async (databaseUrl) => {
      const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
      try {
        await prepareTables(sql);
        return await (await openSigningKeys(sql, secrets)).rotate(realm.session.longest);
      } finally {
        await sql.end();
      }
    });
    const when = `It is published now and signs in ${String(publishAheadSeconds)} seconds`;
    process.stdout.write(
      `New key ${kid}. ${when}; the keys before it stay published until their last token is over.\n`,
    );
  });
