/** Asks the running platform as its operator. */
import type { CallSource } from "@tierline/kernel/api/context";
import { StartError } from "@tierline/kernel/config/config";
import { isProblem, NoAnswer } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { openInstallation, type Installation } from "./installation.ts";
import type { Parts } from "./parts.ts";
import { platformClient, type PlatformClient } from "./replay/platform-client.ts";

const answerWithinMs = 60_000;

/** Does `work` with clients of the platform and a call that may take a minute. */
export async function asOperator<T>(
  parts: Parts,
  work: (platform: PlatformClient, call: () => CallSource) => Promise<T>,
): Promise<T> {
  const installation = openInstallation(parts.realmFile, process.env);
  const platform = platformClient(installation, "operator", installation.origin);
  const call = () => ({ origin: null, correlationId: newId("cor"), deadline: Date.now() + answerWithinMs });
  try {
    return await work(platform, call);
  } catch (error) {
    throw unreached(error, installation);
  } finally {
    await platform.close();
  }
}

/** A platform that is not there, or lacks a system, in words for the person at the keyboard; other errors come back as they are. */
export function unreached(error: unknown, { issuerUrl, origin, config }: Installation): unknown {
  if (!isProblem(error, "unavailable", "upstream-failed", "deadline-exceeded")) return error;
  const said = error.message.replace(/\.$/, "");
  if (!(error.cause instanceof NoAnswer)) {
    const { system } = error.extras;
    const away = system === undefined ? "a system behind it is away" : `${nameOf(system)} is away`;
    return new StartError(
      `The platform at ${origin} answers, but ${away} (${said}): see ${origin}/healthz, and try again.`,
      {
        cause: error,
      },
    );
  }
  const where = config.TIERLINE_ISSUER === undefined ? origin : `${origin} or the issuer ${issuerUrl}`;
  return new StartError(
    `Nothing answers at ${where} (${said}): run "npx tierline start", or set PORT to where it runs.`,
    { cause: error },
  );
}

const nameOf = (system: string): string =>
  ({ database: "its database", issuer: "its issuer of tokens", "system/erp": "the ERP" })[system] ?? system;
