/** What the command line does with this API beside serving it: verify an adapter, bring up an ERP to try it with. */
import { findAdapter } from "./adapters/find-adapter.ts";
import type { Outcome, Report } from "./conformance/report.ts";
import { verify, type VerifyOptions } from "./conformance/verify.ts";

export { newAdapter, type NewAdapter } from "./templates/new-adapter.ts";
export { adapterNames } from "./adapters/find-adapter.ts";
export type { Outcome, Report };

/** Runs the conformance suite against the adapter of this name or file. */
export async function verifyAdapter(nameOrFile: string, options: Omit<VerifyOptions, "adapter">): Promise<Report> {
  return verify({ ...options, adapter: await findAdapter(nameOrFile) });
}
