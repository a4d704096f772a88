/** How a backend is protected: what its adapter says it bears, and what the environment makes of it. */
import { parseConfig, type Environment } from "@tierline/kernel/config/config";
import { z } from "zod";
import type { Pace } from "../adapter.ts";
import { settingsPrefix } from "../settings.ts";
import { maintenanceOf } from "./maintenance.ts";

const wholeNumber = z.coerce
  .number("must be a whole number above 0")
  .int("must be a whole number above 0")
  .positive("must be a whole number above 0");

const maintenance = z.string().transform((text, context) => {
  try {
    return maintenanceOf(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "is not valid" });
    return z.NEVER;
  }
});

export interface ProtectionSettings {
  readonly pace: Pace;
  readonly maintenance: ReturnType<typeof maintenanceOf>;
}

/** `TIERLINE_ERP_<NAME>_CONCURRENCY`, `_PER_SECOND` and `_MAINTENANCE`. */
export function protectionSettingsOf(name: string, pace: Pace, environment: Environment): ProtectionSettings {
  const prefix = settingsPrefix(name);
  const [concurrency, perSecond, windows] = ["CONCURRENCY", "PER_SECOND", "MAINTENANCE"].map((end) => prefix + end);
  const parsed = parseConfig(
    z.object({
      [String(concurrency)]: wholeNumber.optional(),
      [String(perSecond)]: wholeNumber.optional(),
      [String(windows)]: maintenance.optional(),
    }) as z.ZodType<Record<string, unknown>>,
    environment,
  );
  const rate = (parsed[String(perSecond)] as number | undefined) ?? pace.perSecond;
  return {
    pace: {
      concurrency: (parsed[String(concurrency)] as number | undefined) ?? pace.concurrency,
      ...(rate === undefined ? {} : { perSecond: rate }),
    },
    maintenance: (parsed[String(windows)] as ProtectionSettings["maintenance"] | undefined) ?? maintenanceOf(""),
  };
}
