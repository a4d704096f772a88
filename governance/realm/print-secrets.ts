/** Prints fresh secrets for docker-compose.yml, one `NAME=value` a line: `node governance/realm/print-secrets.ts > .env`. */
import { randomBytes } from "node:crypto";
import { readRealm } from "@tierline/kernel/auth/realm";

const realm = readRealm(new URL("tierline-realm.json", import.meta.url));
const names = [
  "POSTGRES_PASSWORD",
  "KEYCLOAK_DB_PASSWORD",
  "KEYCLOAK_ADMIN_PASSWORD",
  "TIERLINE_SEED",
  ...[...realm.clients.values()].map(({ secretVariable }) => secretVariable),
];
for (const name of names) process.stdout.write(`${name}=${randomBytes(24).toString("hex")}\n`);
