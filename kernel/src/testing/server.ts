/** The database server of a test run or a benchmark. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "../db/embedded.ts";

export interface TestServer {
  /** Of a user that may create databases. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A throw-away embedded server, or the one of TEST_DATABASE_URL. Without fsync unless asked: tests kill our processes, never
 * the machine. Benchmarks ask for it.
 */
export async function startTestServer(options: { fsync?: boolean } = {}): Promise<TestServer> {
  const own = process.env["TEST_DATABASE_URL"];
  if (own !== undefined) return { url: own, stop: () => Promise.resolve() };
  const home = await mkdtemp(join(tmpdir(), "tierline-test-"));
  const server = await startEmbedded({ home, fsync: options.fsync ?? false });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
