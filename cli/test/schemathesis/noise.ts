/** What Schemathesis finds that is as it is meant to be, each with its reason. Whatever else it finds is mended. */
import type { Finding } from "./tool.ts";

export interface Noise {
  readonly check: string;
  /** API and operation: `experience-store.v1 POST /sales`. */
  readonly operation: RegExp;
  readonly message: RegExp;
  readonly reason: string;
}

export const noise: readonly Noise[] = [
  {
    check: "error",
    operation: /./,
    message: /^SystemError: AST constructor recursion depth mismatch/,
    reason:
      "Python 3.11 loses count of its own stack while Hypothesis describes a function; the operation's other requests are made.",
  },
  {
    check: "negative_data_rejection",
    operation:
      /^(experience-store\.v1 POST \/(sales|returns|corrections|stock-adjustments|stock-receipts)|process-orders\.v1 POST \/sales|process-returns\.v1 POST \/recorded-returns|process-inventory\.v1 PUT \/movements|process-finance\.v1 PUT \/finance-events)$/,
    message: /Array with invalid items|\/items\//,
    reason:
      "A batch is taken entry by entry: what is wrong with one is said in its result, and does not stop the others.",
  },
];

/** Findings that nothing here explains. */
export const withoutNoise = (api: string, findings: readonly Finding[]): Finding[] =>
  findings.filter(
    (finding) =>
      !noise.some(
        ({ check, operation, message }) =>
          check === finding.check && operation.test(`${api} ${finding.operation}`) && message.test(finding.message),
      ),
  );
