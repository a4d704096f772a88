import { CodeBlock } from "../ui/code-block.tsx";

/** A signing secret just made: this once. */
export const SecretOnce = ({ secret }: { readonly secret: string | null }) =>
  secret === null ? (
    <p>The secret was shown when it was made. Rotate it to get another.</p>
  ) : (
    <div className="space-y-2">
      <CodeBlock name="signing secret" text={secret} />
      <p>
        <strong className="font-semibold">The secret is shown this once.</strong> Your receiver verifies signatures with
        it (Standard Webhooks), the one of the verification too.
      </p>
    </div>
  );
