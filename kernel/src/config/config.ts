/** Typed configuration: parsed once from the environment. A wrong value names itself and stops the start. */
import { z } from "zod";
import { networksOf } from "../api/http-address.ts";

/** Something the person who starts the platform has to mend; the command line prints the message and exits with 1. */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StartError";
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Parses the members a schema names out of the environment; empty strings count as not set. */
export function parseConfig<T>(schema: z.ZodType<T>, environment: Environment): T {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0] ?? "configuration");
  throw new StartError(`${name}: ${issue?.message ?? "is not valid"}.`);
}

const port = z.coerce
  .number("must be a port number from 0 to 65535")
  .int("must be a port number from 0 to 65535")
  .min(0, "must be a port number from 0 to 65535")
  .max(65_535, "must be a port number from 0 to 65535");

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must be a URL like postgres://user:password@host:5432/database",
});

const wholeNumber = z.coerce
  .number("must be a whole number above 0")
  .int("must be a whole number above 0")
  .positive("must be a whole number above 0");

/** `10.0.0.0/8, 192.0.2.1` as a list, each of them looked at. */
const networks = z.string().transform((text, context) => {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== "");
  try {
    networksOf(entries);
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "is not valid" });
  }
  return entries;
});

const sandboxSays = "must be on, off or the URL of a sandbox";

/** The platform's own settings. An API's settings are in its `src/config.ts`. */
export const PlatformConfig = z.object({
  PORT: port.default(8080),
  /** The address to listen on. */
  HOST: z.string().default("127.0.0.1"),
  TIERLINE_HOME: z.string().default(".tierline"),
  DATABASE_URL: postgresUrl.optional(),
  /** Tokens are accepted from this issuer; the embedded one unless set. */
  TIERLINE_ISSUER: z.url("must be the URL of a realm, like https://login.example/realms/tierline").optional(),
  /** Where browsers and partners reach the platform: `https://api.example`; this machine unless set. */
  TIERLINE_PUBLIC_ORIGIN: z
    .url("must be a URL")
    .transform((url) => new URL(url).origin)
    .optional(),
  /** Where APIs that are not in this process are reached. */
  TIERLINE_UPSTREAM: z.url("must be a URL").optional(),
  /** Where the registry is reached when it is not in this process; unless set, only a process that has it reports. */
  TIERLINE_REGISTRY: z.url("must be a URL").optional(),
  /** Whose tokens this process takes: those of live applications, or those of the sandbox. */
  TIERLINE_SERVES: z.enum(["live", "sandbox"], "must be live or sandbox").default("live"),
  /** `on`: a sandbox in this process, with a database of its own; or where one runs. `start` has one unless told otherwise. */
  TIERLINE_SANDBOX: z
    .union([z.enum(["on", "off"]), z.url({ protocol: /^https?$/, error: sandboxSays })], sandboxSays)
    .optional(),
  /** `production` samples response checks; anything else checks every answer. */
  TIERLINE_ENV: z.enum(["development", "production"], "must be development or production").default("development"),
  TIERLINE_PLANS: z.string().optional(),
  /** Proxies of one's own in front: what they say of where a request comes from is believed. */
  TIERLINE_TRUSTED_PROXIES: networks.optional(),
  /** New accounts from one address in an hour, at the embedded issuer. */
  TIERLINE_SIGN_UPS_PER_HOUR: wholeNumber.default(10),
  /** Ways to the embedded issuer's sign-in page from one address in an hour. */
  TIERLINE_SIGN_INS_PER_HOUR: wholeNumber.default(1_000),
  /** Milliseconds by which the event loop may be late, on average, before calls are shed. */
  TIERLINE_SHED_DELAY_MS: wholeNumber.default(250),
  /** Requests that may be unanswered before calls are shed. */
  TIERLINE_SHED_IN_FLIGHT: wholeNumber.default(2_000),
  LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
      "must be one of trace, debug, info, warn, error, fatal, silent",
    )
    .default("warn"),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url("must be a URL").optional(),
  OTEL_SERVICE_NAME: z.string().default("tierline"),
});
export type PlatformConfig = z.output<typeof PlatformConfig>;
