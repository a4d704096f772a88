import { open } from "node:fs/promises";
import { Command, InvalidArgumentError } from "commander";
import { StartError } from "@tierline/kernel/config/config";
import { withExamples } from "../help.ts";
import { walk, type Onboarded } from "../onboard/walk.ts";

interface Options {
  readonly name: string;
  readonly contact?: string;
  readonly url: string;
  readonly env?: string;
  readonly json?: true;
}

/** `tierline onboard`: an application with a sandbox of its own, and its first call, without a browser. */
export function onboardCommand(): Command {
  const command = new Command("onboard")
    .description("register an application with a sandbox of its own and make its first call, without a browser")
    .option("--url <origin>", "where the platform is", origin, `http://localhost:${process.env["PORT"] ?? "8080"}`)
    .option("--name <name>", "the application's name", "My first application")
    .option("--contact <e-mail>", "whom to write to about it")
    .option("--env <file>", "write the credentials into this new file, readable by its owner only")
    .option("--json", "print everything as JSON")
    .action(run);
  return withExamples(command, [
    ["onboard", "credentials and the first answer, printed"],
    ['onboard --name "Marketplace connector" --env .tierline/sandbox.env', "for a script that goes on"],
    ["onboard --url https://api.retailer.example --json", "at a retailer's"],
  ]);
}

async function run({ name, contact, url, env, json }: Options): Promise<void> {
  // A file that cannot be written is said before a secret is made that nobody would see.
  const file = env === undefined ? undefined : await fresh(env);
  try {
    const made = await walk(url, {
      name,
      ...(contact === undefined ? {} : { contact }),
      // To stderr, so that a program's JSON stays alone on stdout.
      onWait: (sentence) => void process.stderr.write(`  ${sentence}\n`),
      onStep: ({ name, ms }) => {
        if (json !== true) process.stdout.write(`  ${name.padEnd(11)} ${String(ms).padStart(6)} ms\n`);
      },
    });
    await file?.writeFile(environment(made));
    process.stdout.write(json === true ? `${JSON.stringify(made)}\n` : words(made, env));
    if (made.firstCall.status >= 300) process.exitCode = 1;
  } finally {
    await file?.close();
  }
}

async function fresh(path: string) {
  try {
    return await open(path, "wx", 0o600);
  } catch (cause) {
    throw new StartError(`${path} cannot be written, or is there already.`, { cause });
  }
}

const environment = ({ tokenUrl, clientId, clientSecret }: Onboarded): string =>
  `TIERLINE_TOKEN_URL=${tokenUrl}\nTIERLINE_CLIENT_ID=${clientId}\nTIERLINE_CLIENT_SECRET=${clientSecret}\n`;

function words(made: Onboarded, env: string | undefined): string {
  const { status, url, body } = made.firstCall;
  const total = made.steps.reduce((sum, { ms }) => sum + ms, 0);
  const secret = env === undefined ? made.clientSecret : `in ${env}`;
  return `
  GET ${url}
  ${String(status)} ${JSON.stringify(body)}

  From nothing to ${String(status)} in ${(total / 1_000).toFixed(1)} s.

  Application    ${made.applicationId}
  Client id      ${made.clientId}
  Client secret  ${secret} (shown once)
  Scopes         ${made.scope}
  Expires        ${made.expiresAt ?? "never"}
  Token URL      ${made.tokenUrl}

  To manage it with your team, sign in at ${made.portal} and enter the claim code ${made.claimCode ?? "(shown once)"}.
`;
}

function origin(text: string): string {
  try {
    const url = new URL(text);
    if (url.protocol === "http:" || url.protocol === "https:") return url.origin;
  } catch {
    // Said below.
  }
  throw new InvalidArgumentError("It must be an address like https://api.retailer.example.");
}
