/** Starts the double in a process of its own and says which settings reach it. */
import { fork, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { files } from "./server/model.ts";

export interface SapDouble {
  /** The adapter's environment variables. */
  readonly settings: Record<string, string>;
  readonly url: string;
  /** Tells the double how to behave; see server/controls.ts. Answers what it has seen so far. */
  order(name: string, body?: Record<string, unknown>): Promise<{ requests: number; tokens: number; logons: number }>;
  stop(): Promise<void>;
}

export interface SapDoubleOptions {
  /** A free one if left out. */
  readonly port?: number;
  /** Rows after which a list breaks off with `__next`. */
  readonly pageSize?: number;
}

const here = fileURLToPath(new URL(".", import.meta.url));
const user = "COMM_USER";
const password = "not-a-secret-of-anybody";

/** Where SAP's metadata lies; undefined when it is not there: it may not be handed on, so this repository has none. */
export function sapMetadata(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const folder = environment["TIERLINE_SAP_METADATA"] ?? join(here, "../../../../../shared/data/sap");
  return files.every((file) => existsSync(join(folder, file))) ? folder : undefined;
}

/** Resolves once it answers. Throws if the metadata is not there. */
export async function startSapDouble({ port = 0, pageSize = 25 }: SapDoubleOptions = {}): Promise<SapDouble> {
  // eslint-disable-next-line node/no-process-env -- a test's environment, not the product's
  const metadata = sapMetadata(process.env);
  if (metadata === undefined) {
    throw new Error(
      `SAP's metadata is not there: put ${files.join(", ")} into a folder and name it in TIERLINE_SAP_METADATA.`,
    );
  }
  const child = fork(join(here, "server/serve.ts"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.send({ metadata, port, pageSize, user, password });
  const url = `http://127.0.0.1:${String(await portOf(child))}`;
  // A test that does not stop it must still be able to end.
  child.unref();
  child.channel?.unref();
  return { settings: settingsFor(url), url, order: orderTo(url), stop: () => stopped(child) };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve((message as { port: number }).port));
    child.once("exit", (code) => reject(new Error(`The SAP double ended with ${String(code)} before it answered.`)));
  });
}

const settingsFor = (url: string): Record<string, string> => ({
  TIERLINE_ERP_SAP_S4_URL: url,
  TIERLINE_ERP_SAP_S4_USER: user,
  TIERLINE_ERP_SAP_S4_PASSWORD: password,
  TIERLINE_ERP_SAP_S4_SALES_AREA: "1010/10/00",
  TIERLINE_ERP_SAP_S4_SOLD_TO: "10100001",
  // The double answers in milliseconds: nobody has to wait for what it may still be doing.
  TIERLINE_ERP_SAP_S4_SETTLE_SECONDS: "2",
  TIERLINE_ERP_SAP_S4_LOCATIONS: [
    "WH-1=1010/101A:warehouse:automatic:Central warehouse",
    "STORE-1=1010/101B:store:manual:London, Carnaby Street",
    "WH-2=1020/102A:warehouse:manual:Northern warehouse",
    "STORE-2=1020/102B:store:manual:Leeds, Briggate",
    "STORE-3=1020/102C:store:manual:Bristol, Park Street",
  ].join("; "),
});

const orderTo =
  (url: string): SapDouble["order"] =>
  async (name, body = {}) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${url}/double/${name}`, { method: "POST", headers, body: JSON.stringify(body) });
    return (await answer.json()) as { requests: number; tokens: number; logons: number };
  };

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.ref();
    child.kill();
  });
}
