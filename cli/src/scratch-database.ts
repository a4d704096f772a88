/** A PostgreSQL of its own for as long as something takes, in a folder that is removed afterwards. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onEnding } from "@tierline/kernel/host/endings";
import { startEmbedded } from "@tierline/kernel/db/embedded";

export async function withScratchDatabase<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), "tierline-scratch-"));
  const remove = onEnding(() => rm(home, { recursive: true, force: true }));
  try {
    const server = await startEmbedded({ home, fsync: false });
    try {
      return await work(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    await remove();
  }
}
