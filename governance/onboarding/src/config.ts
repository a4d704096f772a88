import { z } from "zod";

const whole = (what: string) => z.coerce.number(`must be ${what}`).int(`must be ${what}`);

/** Settings of governance/onboarding, from the environment. */
export const OnboardingConfig = z.object({
  /** Days after which a sandbox application expires unless it is renewed. */
  ONBOARDING_SANDBOX_DAYS: whole("a number of days").min(1).max(3_650).default(30),
  /** Sandbox applications a team may have at once. */
  ONBOARDING_SANDBOXES: whole("a number of applications").min(1).max(1_000).default(5),
  /** Applications that may register themselves from one address in an hour, and from anywhere. */
  ONBOARDING_REGISTRATIONS_PER_ADDRESS: whole("a number of registrations").min(0).max(100_000).default(10),
  ONBOARDING_REGISTRATIONS_PER_HOUR: whole("a number of registrations").min(0).max(1_000_000).default(200),
  /** Days for which an invitation can be accepted. */
  ONBOARDING_INVITATION_DAYS: whole("a number of days").min(1).max(365).default(7),
  /** Hours within which a request for access is usually decided, before there were enough to tell. */
  ONBOARDING_REVIEW_HOURS: z.coerce.number("must be a number of hours").min(0.1).max(10_000).default(48),
  /** How often is looked for what was left half done, and for what has expired. */
  ONBOARDING_SWEEP_SECONDS: z.coerce.number("must be a number of seconds").min(0.05).max(3_600).default(5),
});
export type OnboardingConfig = z.output<typeof OnboardingConfig>;
