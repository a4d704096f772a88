import { once } from "node:events";
import { Command, InvalidArgumentError } from "commander";
import { withExamples } from "../help.ts";
import { startReceiver, type Delivered } from "../webhooks/receiver.ts";
import { isSecret } from "../webhooks/signature.ts";

interface Options {
  readonly port: number;
  readonly secret: readonly string[];
  readonly forward?: string;
  readonly fail: number;
  readonly json?: true;
}

/** `tierline webhook`: what a partner's developer needs to receive webhooks. */
export function webhookCommand(): Command {
  const command = new Command("webhook").description("webhooks, from the receiver's side");
  command.addCommand(listenCommand());
  return withExamples(command, [["webhook listen", "a receiver to develop with"]]);
}

function listenCommand(): Command {
  const command = new Command("listen")
    .description("receive webhooks on this machine: verify, answer the challenge, print what comes; Ctrl-C ends it")
    .option("--port <number>", "the port to listen on", numberUpTo(65_535), 9292)
    .option("--secret <whsec_…>", "verify signatures with it; twice while a secret is being replaced", secret, [])
    .option("--forward <url>", "hand on what was verified, and answer as it is answered", address)
    .option("--fail <n>", "answer 500 so many times first", numberUpTo(1_000_000), 0)
    .option("--json", "print each delivery as a line of JSON")
    .action(listen);
  return withExamples(command, [
    ["webhook listen", "before there is a secret: nothing is verified"],
    ["webhook listen --secret whsec_…", "as it should be"],
    ["webhook listen --fail 3", "see deliveries tried again"],
    ["webhook listen --forward http://localhost:3000/hooks", "your own application answers"],
  ]);
}

async function listen({ port, secret: secrets, forward, fail, json }: Options): Promise<void> {
  const receiver = await startReceiver({
    port,
    secrets,
    failures: fail,
    ...(forward === undefined ? {} : { forwardTo: forward }),
    onDelivery: (delivered) => {
      process.stdout.write(json === true ? `${JSON.stringify(delivered)}\n` : `${lineOf(delivered)}\n`);
    },
  });
  const { url } = receiver;
  process.stdout.write(json === true ? `${JSON.stringify({ ready: true, url })}\n` : `Listening at ${url}\n`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await receiver.close();
}

/** Time, type, key, id, and what became of it. */
function lineOf({ at, type, key, id, signature, status, again }: Delivered): string {
  const remarks = [
    ...(signature === "unchecked" ? ["signature not checked"] : []),
    ...(signature === "wrong" ? ["wrong signature"] : []),
    ...(again ? ["came before"] : []),
  ];
  const became = `${status < 300 ? "ok" : "failed"} ${String(status)}`;
  const words = [at.slice(11, 19), type.padEnd(22), key === "" ? "-" : key, printable(id), became];
  return `${words.map(printable).join("  ")}${remarks.length === 0 ? "" : ` (${remarks.join(", ")})`}`;
}

/** Whoever sends to this port may send anything, but not to the terminal. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, "?");

function numberUpTo(most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number up to ${String(most)}.`);
  };
}

function secret(text: string, before: readonly string[]): readonly string[] {
  if (isSecret(text)) return [...before, text];
  throw new InvalidArgumentError("It must be the endpoint's secret, which begins with whsec_.");
}

function address(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol === "http:" || url?.protocol === "https:") return url.href;
  throw new InvalidArgumentError("It must be an address like http://localhost:3000/hooks.");
}
