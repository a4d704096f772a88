/**
 * The checks for going live. Each is a question about what the application has done in the sandbox, answered from what the registry was told by
 * those who served it, and from what webhooks has seen of its endpoints.
 */
import type { CallSource } from "@tierline/kernel/api/context";
import { everyRow } from "@tierline/kernel/client/every-row";
import type { OnboardingDeps } from "../../deps.ts";
import type { ApplicationRow, CredentialRow } from "../applications/own-application.ts";
import type { GoLiveCheck } from "./contract.ts";
import { verifiedSignatures, type CheckedEndpoint } from "./verified-signatures.ts";

type Registry = OnboardingDeps["registry"];

/** What is known of an application. */
export interface TrackRecord {
  readonly usage: Awaited<ReturnType<Registry["listUsage"]>>["items"];
  readonly failures: Awaited<ReturnType<Registry["listFailures"]>>["items"];
  readonly evidence: Awaited<ReturnType<Registry["listEvidence"]>>["items"];
  readonly deprecations: Awaited<ReturnType<Registry["listDeprecations"]>>["deprecations"];
  readonly credentials: readonly CredentialRow[];
  readonly endpoints: readonly CheckedEndpoint[];
}

/** Asks the registry and webhooks about one application. */
export async function recordOf(
  { registry, webhooks }: Pick<OnboardingDeps, "registry" | "webhooks">,
  from: CallSource,
  { applicationId }: ApplicationRow,
  credentials: readonly CredentialRow[],
): Promise<TrackRecord> {
  const clientId = applicationId;
  const [usage, failures, evidence, { deprecations }, endpoints] = await Promise.all([
    everyRow((cursor) => registry.listUsage(from, { query: { clientId, cursor, limit: 200 } })),
    registry.listFailures(from, { query: { clientId, limit: 200 } }),
    registry.listEvidence(from, { query: { clientId } }),
    registry.listDeprecations(from, { query: { inUse: true } }),
    webhooks.listSignatureChecks(from, { query: { applicationId } }),
  ]);
  const calls = deprecations.filter(({ consumers }) => consumers.some((each) => each.clientId === clientId));
  return {
    usage,
    failures: failures.items,
    evidence: evidence.items,
    deprecations: calls,
    credentials,
    endpoints: endpoints.items,
  };
}

/** `required` where it depends on what is known of the application. */
type Answer = Pick<GoLiveCheck, "passed" | "hint" | "seenAt"> & Partial<Pick<GoLiveCheck, "required">>;
interface Check extends Pick<GoLiveCheck, "check" | "title" | "required"> {
  readonly look: (record: TrackRecord) => Answer;
}

const passed = (hint: string, seenAt: string | null): Answer => ({ passed: true, hint, seenAt });
const missing = (hint: string): Answer => ({ passed: false, hint, seenAt: null });

/** Refusals that a well-behaved application meets in normal business. */
const ofBusiness = new Set([
  "invalid",
  "invalid-parameter",
  "conflict",
  "insufficient-stock",
  "not-found",
  "unknown-item",
]);

function proven(proof: TrackRecord["evidence"][number]["proof"], seen: string, how: string): Check["look"] {
  return ({ evidence }) => {
    const found = evidence.find((each) => each.proof === proof);
    return found === undefined ? missing(how) : passed(seen, found.at);
  };
}

const checks: readonly Check[] = [
  {
    check: "first-call",
    title: "Makes calls that are answered",
    required: true,
    look: ({ usage }) => {
      const answered = usage.reduce((sum, row) => sum + row.answered, 0);
      if (answered === 0) return missing("Make a call with a token of the sandbox.");
      // Counted by day, so the moment is not known.
      return passed(`${answered.toLocaleString("en-US")} calls answered in 30 days.`, null);
    },
  },
  {
    check: "repeated-write",
    title: "Repeats a write safely",
    required: true,
    look: proven(
      "repeated-write",
      "A write was sent again under its Idempotency-Key and had its first answer.",
      "Send a write twice with the same Idempotency-Key, as after a lost answer.",
    ),
  },
  {
    check: "waited-for-limit",
    title: "Waits when a limit is reached",
    required: true,
    look: proven(
      "waited-for-limit",
      "A 429 was met, and the time in Retry-After was waited for.",
      "Call faster than the plan allows until you get 429, wait as long as Retry-After says, call again.",
    ),
  },
  {
    check: "verified-webhook-signatures",
    title: "Verifies the signatures of webhooks",
    required: true,
    look: ({ endpoints }) => verifiedSignatures(endpoints),
  },
  {
    check: "met-a-refusal",
    title: "Has met a refusal of business",
    required: false,
    look: ({ failures }) => {
      const met = failures.find(({ kind }) => ofBusiness.has(kind));
      if (met === undefined) return missing("Order more than there is, or something unknown, and show your user why.");
      return passed(`Met ${met.kind} in ${met.operationId}.`, met.at);
    },
  },
  {
    check: "nothing-deprecated",
    title: "Calls nothing that ends",
    required: false,
    look: ({ deprecations: [ending] }) =>
      ending === undefined
        ? passed("Nothing it called in 30 days is deprecated.", null)
        : missing(
            `${ending.api}@v${String(ending.major)} ends on ${ending.deprecation.sunset}: use ${ending.deprecation.successor}.`,
          ),
  },
  {
    check: "rotated-a-secret",
    title: "Has rotated a secret",
    required: false,
    look: ({ credentials }) => {
      const revoked = credentials.find(({ state }) => state === "revoking" || state === "revoked");
      const holds = credentials.some(({ state }) => state === "active");
      if (revoked === undefined || !holds) return missing("Create a second credential, change over, revoke the first.");
      return passed("An older credential was revoked, and another holds.", revoked.revokedAt);
    },
  },
];

/** All checks, answered. */
export const goLiveChecks = (record: TrackRecord): GoLiveCheck[] =>
  checks.map(({ check, title, required, look }) => ({ check, title, required, ...look(record) }));
