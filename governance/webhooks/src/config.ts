import { Resolver } from "node:dns";
import { networksOf } from "@tierline/kernel/api/http-address";
import { toldForDays } from "@tierline/kernel/events/telling";
import { z } from "zod";

const entries = (text: string): string[] => text.split(/[\s,]+/).filter((entry) => entry !== "");

const isServer = (entry: string): boolean => {
  try {
    new Resolver().setServers([entry]);
    return true;
  } catch {
    return false;
  }
};

/** Settings of governance/webhooks, from the environment. */
export const WebhooksConfig = z.object({
  /** Networks beside the public ones to which events may be sent, also without HTTPS: `127.0.0.0/8` to develop with. */
  WEBHOOKS_ALLOWED_NETWORKS: z
    .string()
    .default("")
    .transform((text, context) => {
      try {
        networksOf(entries(text));
      } catch (error) {
        context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "is not valid" });
      }
      return entries(text);
    }),
  /** DNS servers that are asked for names of endpoints; whoever the system asks where none are named. */
  WEBHOOKS_DNS_SERVERS: z
    .string()
    .default("")
    .transform(entries)
    .refine((list) => list.every(isServer), "must be addresses of DNS servers, like 192.0.2.53 or 192.0.2.53:5353"),
  /** Milliseconds an endpoint has to answer. */
  WEBHOOKS_TIMEOUT_MS: z.coerce.number("must be milliseconds").int().min(100).max(15_000).default(10_000),
  /** Seconds until each further attempt after a failure; a fifth of it more or less, so that they do not come together. */
  WEBHOOKS_RETRY_SECONDS: z
    .string()
    .default("5,30,300,1800,7200,18000,36000,36000")
    .transform((text) => entries(text).map(Number))
    .refine(
      (list) => list.length > 0 && list.length <= 50 && list.every((each) => each > 0 && each <= 604_800),
      "must be seconds, like 5,30,300",
    ),
  /** Hours for which an endpoint may fail without one success before it is switched off. */
  WEBHOOKS_DISABLE_HOURS: z.coerce.number("must be a number of hours").min(0).max(8_760).default(72),
  /** Deliveries under way at once in this process, and to one endpoint. */
  WEBHOOKS_CONCURRENCY: z.coerce.number("must be a whole number").int().min(1).max(1_000).default(64),
  WEBHOOKS_CONCURRENCY_PER_ENDPOINT: z.coerce.number("must be a whole number").int().min(1).max(100).default(8),
  /** Milliseconds between looks for what is due that nobody told of. */
  WEBHOOKS_POLL_MS: z.coerce.number("must be milliseconds").int().min(20).max(60_000).default(1_000),
  /** Days for which deliveries are kept. */
  WEBHOOKS_KEEP_DAYS: z.coerce.number("must be a number of days").int().min(1).max(365).default(toldForDays),
});
export type WebhooksConfig = z.output<typeof WebhooksConfig>;
