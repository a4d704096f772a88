/** Books that are open, whole: every operation answers, if only that it cannot. */
import { Problem } from "@tierline/kernel/errors/problem";
import type { Database } from "@tierline/kernel/db/database";
import type { Environment } from "@tierline/kernel/config/config";
import type { Logger } from "pino";
import type { Backend, ErpAdapter } from "./adapter.ts";
import { bookOperations } from "./contract.ts";
import { onlyDocumented } from "./only-documented.ts";
import type { BookOperation, ErpPort } from "./port.ts";
import { reportWay } from "./protection/gauges.ts";
import { protect, type ProtectionState } from "./protection/protect.ts";
import { protectionSettingsOf } from "./protection/protection-settings.ts";
import { PostingRegister } from "./register/register.ts";
import { settingsOf } from "./settings.ts";

/** An adapter's open books. */
export interface OpenBackend {
  readonly name: string;
  /** For calls that somebody waits for. */
  readonly port: ErpPort;
  /** For copies, mirrors and polls, which come after everything else. */
  readonly background: ErpPort;
  /** How the way to the books is; null where nothing stands between. */
  readonly protection: () => ProtectionState | null;
  /** What it cannot do, with the reason. */
  readonly lacks: ErpAdapter["lacks"];
  check(deadline: number): Promise<void>;
  readonly count?: NonNullable<Backend["count"]>;
  stop(): Promise<void>;
}

export interface BackendRoom {
  readonly db: Database;
  readonly currency: string;
  readonly environment: Environment;
  readonly log: Logger;
}

/** Opens an adapter with its settings. Throws a `StartError` for a wrong setting. */
export async function openBackend<S>(adapter: ErpAdapter<S>, room: BackendRoom): Promise<OpenBackend> {
  const { db, currency, environment } = room;
  const log = room.log.child({ backend: adapter.name });
  const settings = settingsOf(adapter, environment);
  const register = new PostingRegister(db, adapter.name);
  const backend = await adapter.open({ settings, currency, register, db, log });
  const port = onlyDocumented(whole(adapter, backend));
  const guarded =
    adapter.pace === undefined
      ? undefined
      : protect(port, protectionSettingsOf(adapter.name, adapter.pace, environment), log);
  const unreport = guarded === undefined ? undefined : reportWay(adapter.name, guarded.state);
  return {
    name: adapter.name,
    port: guarded?.port ?? port,
    background: guarded?.background ?? port,
    protection: () => guarded?.state() ?? null,
    lacks: adapter.lacks,
    check: (deadline) => backend.check(deadline),
    ...(backend.count === undefined ? {} : { count: backend.count.bind(backend) }),
    stop: async () => {
      unreport?.();
      guarded?.close();
      await backend.stop?.();
    },
  };
}

/** The port with a refusal in place of what the adapter lacks; an adapter that lacks what it does not declare is a mistake. */
function whole(adapter: Pick<ErpAdapter, "name" | "lacks">, { port }: Backend): ErpPort {
  const ids = Object.keys(bookOperations) as BookOperation[];
  return Object.fromEntries(
    ids.map((id) => {
      const handler = port[id];
      const reason = adapter.lacks[id];
      if (handler !== undefined && reason === undefined) return [id, handler];
      if (reason === undefined) {
        throw new Error(`The adapter ${adapter.name} neither does ${id} nor says that it lacks it.`);
      }
      return [id, () => Promise.reject(new Problem("unsupported", `These books cannot do this: ${reason}`))];
    }),
  ) as unknown as ErpPort;
}
