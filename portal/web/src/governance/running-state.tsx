import type { CatalogEntry } from "../api/registry.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import { fromNow } from "../ui/day.ts";

const words: Readonly<Record<CatalogEntry["running"], readonly [Tone, string]>> = {
  "as-documented": ["good", "as documented"],
  differs: ["bad", "differs"],
  "not-published": ["warn", "not published"],
  nowhere: ["neutral", "not running"],
};

/** Whether what runs is what is documented, and when that was seen. */
export const RunningState = ({ entry }: { readonly entry: Pick<CatalogEntry, "running" | "verifiedAt"> }) => {
  const [tone, word] = words[entry.running];
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <Badge tone={tone}>{word}</Badge>
      {entry.verifiedAt !== null && (
        <span className="text-[0.86rem] whitespace-nowrap text-dim">{fromNow(entry.verifiedAt)}</span>
      )}
    </span>
  );
};
