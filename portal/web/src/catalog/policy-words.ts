/** The policy of an operation in plain sentences: the contract enforces what stands here. */
import type { DocumentedPolicy } from "../api/document.ts";

const priorities: Readonly<Record<DocumentedPolicy["priority"], string>> = {
  critical: "Served first when the platform is busy.",
  normal: "Under load it gives way to what is critical.",
  browse: "The first to be turned away under load.",
};

const tenancies: Readonly<Record<DocumentedPolicy["tenancy"], string>> = {
  own: "Every caller sees its own data only.",
  house: "For the retailer's own applications only.",
};

const keys: Readonly<Record<DocumentedPolicy["idempotency"], string>> = {
  required: "Wants an `Idempotency-Key`: a repeat with the same key gets the first answer.",
  accepted: "Takes an `Idempotency-Key`: a repeat with the same key gets the first answer.",
  none: "Wants no idempotency key.",
};

const codes = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

/** One sentence for each thing the policy says, with `code` in backticks. */
export function policyInWords(policy: DocumentedPolicy): string[] {
  const { scopes, roles, limit, idempotency, deadlineMs, maxBodyBytes, priority, tenancy, audit } = policy;
  return [
    scopes.length === 0
      ? "Any valid token will do."
      : `Needs ${scopes.length === 1 ? "the scope" : "the scopes"} ${codes(scopes)}.`,
    ...(roles === undefined
      ? []
      : [`The caller must have ${roles.length === 1 ? "the role" : "one of the roles"} ${codes(roles)}.`]),
    tenancies[tenancy],
    `Counts as a ${limit} request of the plan.`,
    keys[idempotency],
    `Answers within ${duration(deadlineMs)}, or with 504.`,
    ...(maxBodyBytes === undefined ? [] : [`Takes a body of up to ${size(maxBodyBytes)}.`]),
    priorities[priority],
    ...(audit ? ["Every call is written to the audit log."] : []),
  ];
}

const duration = (milliseconds: number): string =>
  milliseconds < 1_000 ? `${String(milliseconds)} ms` : `${String(milliseconds / 1_000)} s`;

const size = (bytes: number): string =>
  bytes < 1_048_576 ? `${String(Math.round(bytes / 1_024))} KiB` : `${String(Math.round(bytes / 1_048_576))} MiB`;
