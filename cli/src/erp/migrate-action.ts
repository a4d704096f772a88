/** One action on one domain: a step, a parity report, a retry. */
import { setTimeout as wait } from "node:timers/promises";
import type { CallSource } from "@tierline/kernel/api/context";
import { StartError } from "@tierline/kernel/config/config";
import { newId } from "@tierline/kernel/model/ids";
import type { PlatformClient } from "../replay/platform-client.ts";
import { type Action, type Domain, type StepOptions, steps } from "./migrate-options.ts";
import { parityText, statusText } from "./migrate-views.ts";

type Erp = PlatformClient["erp"];

/** What to print, and whether all is well. */
export interface Done {
  readonly text: string;
  readonly ok: boolean;
}

const pollMs = 500;

export async function migrateAction(
  erp: Erp,
  call: () => CallSource,
  domain: Domain,
  action: Action,
  options: StepOptions,
): Promise<Done> {
  const json = (answer: unknown): string => `${JSON.stringify(answer)}\n`;
  if (action === "parity") {
    const report = await parity(erp, call, domain, options.wait === true);
    const ok = report.state !== "failed" && report.compared === report.equal;
    return { text: options.json === true ? json(report) : parityText(report), ok };
  }
  if (action === "retry") {
    const answer = await erp.retryMirroredWrites(call(), { params: { domain } });
    return { text: options.json === true ? json(answer) : `${String(answer.retried)} writes wait again.\n`, ok: true };
  }
  const { reason, override } = options;
  const canary = action === "canary" ? canaryOf(options) : undefined;
  const body = { to: steps[action], canary, reason, override };
  const migration = await erp.moveDomain(call(), { params: { domain }, body });
  return { text: options.json === true ? json(migration) : statusText([migration]), ok: true };
}

function canaryOf({ percentage, channel, location }: StepOptions) {
  if (percentage === undefined && channel === undefined && location === undefined) {
    throw new StartError("Say who is in the canary: --percentage, --channel or --location.");
  }
  return { percentage, channels: channel, locations: location };
}

async function parity(erp: Erp, call: () => CallSource, domain: Domain, untilDone: boolean) {
  const started = await erp.startParityReport({ ...call(), idempotencyKey: newId("key") }, { params: { domain } });
  if (!untilDone) return started;
  for (;;) {
    const report = await erp.getParityReport(call(), { params: { domain, reportId: started.reportId } });
    if (report.endedAt !== null) return report;
    await wait(pollMs);
  }
}
