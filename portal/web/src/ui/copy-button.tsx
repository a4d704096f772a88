import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

/** Copies the text; says so for a moment. `name` is what is copied: `client id`. */
export function CopyButton({ text, name }: { readonly text: string; readonly name: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 1_600);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true));
  };
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={copied ? `Copied ${name}` : `Copy ${name}`}
      className="inline-flex size-8 shrink-0 items-center justify-center rounded-sm text-dim transition-colors hover:bg-sunken hover:text-ink"
    >
      {copied ? <Check aria-hidden className="size-4 text-good" /> : <Copy aria-hidden className="size-4" />}
      <span role="status" className="sr-only">
        {copied ? "Copied" : ""}
      </span>
    </button>
  );
}
