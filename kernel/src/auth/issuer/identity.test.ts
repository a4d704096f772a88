/** The embedded issuer before the tests that a real Keycloak runs too; see `../real`. */
import { after, before } from "node:test";
import { eventually } from "../../testing/eventually.ts";
import { identityTests } from "../testing/identity-tests.ts";
import { keyOf, portalOrigin } from "../testing/portal-client.ts";
import { tokenSource } from "../token-source.ts";
import { issuerInTest, type IssuerInTest } from "./issuer-in-test.ts";

let running: IssuerInTest;

before(async () => {
  running = await issuerInTest({ publicOrigin: portalOrigin, signUpsPerHour: 1_000, lookEveryMs: 500 });
});
after(() => running.stop());

async function rotateKeys(): Promise<void> {
  const { issuer, issuerUrl, secretOf } = running;
  const kid = await issuer.rotateKeys(1);
  const web = { issuerUrl, clientId: "web-shop", clientSecret: secretOf("web-shop") };
  await eventually(
    async () => keyOf(await tokenSource(web)()),
    (signing) => signing === kid,
  );
}

identityTests(() => ({ ...running, rotateKeys }));
