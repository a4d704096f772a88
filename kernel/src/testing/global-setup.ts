/** `node --test --test-global-setup=kernel/src/testing/global-setup.ts`: one database server and one cache of compiled code for the whole run. */
import { keepCompiledCode } from "../host/compile-cache.ts";
import { type TestServer, startTestServer } from "./server.ts";

let server: TestServer | undefined;

export async function globalSetup(): Promise<void> {
  keepCompiledCode(process.env);
  server = await startTestServer();
  process.env["TIERLINE_TEST_SERVER"] = server.url;
}

export async function globalTeardown(): Promise<void> {
  await server?.stop();
}
