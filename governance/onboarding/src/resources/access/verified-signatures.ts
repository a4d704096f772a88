/** Whether the application verifies what comes from us: each endpoint that is not switched off has to have shown it. */
import type { OnboardingDeps } from "../../deps.ts";
import type { GoLiveCheck } from "./contract.ts";

export type CheckedEndpoint = Awaited<ReturnType<OnboardingDeps["webhooks"]["listSignatureChecks"]>>["items"][number];

/** Required of whoever is told by webhooks; whoever calls only has nothing to verify. */
export function verifiedSignatures(
  endpoints: readonly CheckedEndpoint[],
): Pick<GoLiveCheck, "required" | "passed" | "hint" | "seenAt"> {
  const told = endpoints.filter(({ state }) => state !== "disabled");
  const proofs = told.flatMap(({ signatureCheck }) => (signatureCheck?.passed === true ? [signatureCheck.at] : []));
  const missing = told.find(({ signatureCheck }) => signatureCheck?.passed !== true);
  if (missing !== undefined) return { required: true, passed: false, hint: hintFor(missing), seenAt: null };
  if (proofs.length > 0) {
    return { required: true, passed: true, hint: seen(proofs.length), seenAt: proofs.sort().at(-1) ?? null };
  }
  const none = endpoints.length === 0 ? "It has no webhook endpoint" : "Its webhook endpoints are switched off";
  return {
    required: false,
    passed: false,
    hint: `${none}: nothing to verify. Required once it has one.`,
    seenAt: null,
  };
}

const seen = (count: number): string =>
  `${count === 1 ? "Its endpoint" : `Each of its ${String(count)} endpoints`} took what was truly signed, and refused a false signature.`;

/** Characters of a host that are shown. */
const shownHost = 80;

function hintFor({ host, state, signatureCheck }: CheckedEndpoint): string {
  const name = host.length > shownHost ? `${host.slice(0, shownHost - 1)}…` : host;
  if (state === "unverified") return `${name}: verify the endpoint, which checks signatures too, or remove it.`;
  if (signatureCheck === null) return `${name}: check its signatures on the endpoint's page.`;
  return `${name}: ${signatureCheck.hint}`;
}
