/** For tests: an embedded issuer on a port and a database of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { testDatabase } from "../../testing/database.ts";
import { readRealm, type Realm } from "../realm.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import { startIssuer, type Issuer, type IssuerOptions } from "./issuer.ts";

export interface IssuerInTest {
  readonly issuer: Issuer;
  readonly issuerUrl: string;
  readonly realm: Realm;
  readonly secrets: Secrets;
  readonly sql: postgres.Sql;
  readonly databaseUrl: string;
  /** What failed inside. */
  readonly errors: readonly unknown[];
  readonly secretOf: (clientId: string) => string;
  stop(): Promise<void>;
}

/** The platform's own. */
export const realmFile = new URL("../../../../governance/realm/tierline-realm.json", import.meta.url);

/** Starts it with the platform's realm file, unless another realm is given. */
export async function issuerInTest(options: Partial<IssuerOptions> = {}): Promise<IssuerInTest> {
  const realm = options.realm ?? readRealm(realmFile);
  const home = mkdtempSync(join(tmpdir(), "tierline-issuer-"));
  const secrets = openSecrets(home, {});
  const databaseUrl = await testDatabase();
  const sql = postgres(databaseUrl, { max: 4, onnotice: () => undefined });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuerUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/realms/tierline`;
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const issuer = await startIssuer({ issuerUrl, realm, secrets, sql, onError, ...options });
  server.on("request", (request, response) => void issuer.handle(request, response));
  return {
    issuer,
    issuerUrl,
    realm,
    secrets,
    sql,
    databaseUrl,
    errors,
    secretOf(clientId) {
      const client = realm.clients.get(clientId);
      if (client === undefined) throw new Error(`The realm has no client ${clientId}.`);
      return secrets.of(client);
    },
    async stop() {
      await issuer.stop();
      server.closeAllConnections();
      server.close();
      await sql.end();
      rmSync(home, { recursive: true });
    },
  };
}
