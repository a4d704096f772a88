/** What the gate asks beyond single documents, in words; the checks are in governance/check. */
import type { RuleText } from "./rule.ts";

export const gateTexts: readonly RuleText[] = [
  {
    name: "contracts-are-generated",
    rationale: "a document that is written by hand is true until the code changes",
    fix: "Run `npx tierline openapi` and commit what it writes.",
    severity: "error",
    area: "policy",
  },
  {
    name: "changes-keep-clients-working",
    rationale: "somebody in production keeps to the version that was published",
    fix: "Take the change back, make it in a new major beside this one, or have it approved under `approvals` in governance/waivers.yaml.",
    severity: "error",
    area: "stability",
  },
  {
    name: "versions-follow-changes",
    rationale: "a published version never changes: whoever has read it relies on it",
    fix: "Raise `version` in the API's `about` as the message says, run `npx tierline openapi`, and publish with `npx tierline publish`.",
    severity: "error",
    area: "stability",
  },
  {
    name: "published-apis-stay",
    rationale: "a version that vanishes breaks every client at once",
    fix: "Keep the contract and announce its end: lifecycle deprecated with a sunset, later retired.",
    severity: "error",
    area: "stability",
  },
  {
    name: "published-versions-never-change",
    rationale: "who may rewrite the yardstick passes every comparison",
    fix: "Restore the file (`git checkout <main branch> -- openapi/published`), raise the version and publish that.",
    severity: "error",
    area: "stability",
  },
  {
    name: "consumers-have-moved",
    rationale: "who still calls a version on its last day gets 410 in front of customers",
    fix: "Talk to the teams named, or put the sunset off. `npx tierline registry consumers <api>` shows what they call.",
    severity: "warn",
    area: "stability",
  },
  {
    name: "event-changes-are-compatible",
    rationale: "the log holds events of every version, and consumers are not released together with producers",
    fix: "Keep to the event's `compatibility`, or declare the event's next version beside the present one.",
    severity: "error",
    area: "stability",
  },
  {
    name: "plans-keep-their-numbers",
    rationale: "a lower limit breaks clients just as a removed field does: they were sold the higher one",
    fix: "Restore the number in governance/policy/plans.yaml, or sell the lower one as a plan of another name.",
    severity: "error",
    area: "policy",
  },
  {
    name: "waivers-have-not-expired",
    rationale: "a waiver is a promise to mend something by a day",
    fix: "Mend what it covers and remove it, or agree on a new end: `npx tierline waive`.",
    severity: "error",
    area: "policy",
  },
  {
    name: "waivers-are-short",
    rationale: "what is waived for ever is no rule",
    fix: "Set an end within 180 days.",
    severity: "error",
    area: "policy",
  },
  {
    name: "waivers-still-match",
    rationale: "a waiver that covers nothing waits for the next mistake",
    fix: "Remove it from governance/waivers.yaml.",
    severity: "warn",
    area: "policy",
  },
  {
    name: "approvals-have-not-expired",
    rationale: "an approval is given for one release, not for ever",
    fix: "Publish the version it was given for, then remove it; or have it given anew.",
    severity: "error",
    area: "policy",
  },
];
