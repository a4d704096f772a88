import { useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { CatalogApi } from "../api/catalog.ts";
import type { CatalogEntry } from "../api/registry.ts";
import { signInPath } from "../api/session.ts";
import { RunningState } from "../governance/running-state.tsx";
import { Facts } from "../ui/facts.tsx";
import { Failure } from "../ui/failure.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { availabilityWas, callsWere, p99Was } from "./performance-words.ts";
import { entryOf, useCatalogEntries } from "./use-catalog-entry.ts";

/** What was promised beside what was, and whether what runs is what is documented. */
export function HowItDoes({ api }: { readonly api: CatalogApi }) {
  const { session, entries } = useCatalogEntries();
  const entry = entryOf(api, entries.data);
  if (session?.signedIn === false) return <SignInToSee />;
  if (entries.isError) return <Failure error={entries.error} onRetry={() => void entries.refetch()} />;
  // The tiers below are the retailer's own.
  if (entries.isSuccess && entry === undefined) return null;
  return (
    <section aria-labelledby="how-it-does">
      <h2 id="how-it-does" className="mb-2 text-[1.14rem] font-semibold">
        How it does
      </h2>
      <Facts facts={entry === undefined ? onTheWay : factsOf(entry)} />
    </section>
  );
}

/** Only people see the numbers; the contract is for everybody. */
function SignInToSee() {
  const { pathname, searchStr } = useLocation();
  return (
    <p className="text-dim">
      <a href={signInPath(pathname + searchStr)} className="text-accent underline underline-offset-2">
        Sign in
      </a>{" "}
      to see how it does: what was promised beside what was, and what changed from version to version.
    </p>
  );
}

const names = ["Runs", "Available, last 24 hours", "99 of 100 answers", "Score"] as const;

const onTheWay = names.map((name) => [name, <Skeleton key={name} className="h-10 w-32" />] as const);

function factsOf(entry: CatalogEntry): (readonly [string, ReactNode])[] {
  const { objective, performance, score } = entry;
  const was = availabilityWas(performance);
  const [runs, available, answers, scored] = names;
  return [
    [runs, <Runs key="runs" entry={entry} />],
    [available, <Beside key="available" was={was} promised={objective?.availability} calls={callsWere(performance)} />],
    [
      answers,
      <Beside
        key="answers"
        was={was === undefined ? undefined : p99Was(performance)}
        promised={objective === null ? undefined : `${String(objective.p99Ms)} ms`}
      />,
    ],
    [scored, <Score key="score" score={score} />],
  ];
}

const Score = ({ score }: Pick<CatalogEntry, "score">) =>
  score === null ? <span className="text-dim">none yet</span> : `${String(score)} of 100`;

const Runs = ({ entry }: { readonly entry: CatalogEntry }) => (
  <>
    <RunningState entry={entry} />
    <span className="block text-[0.86rem] text-dim">
      {entry.verifiedAt === null ? "No process serves it now" : "Verified against the running service"}
    </span>
  </>
);

const Beside = ({
  was,
  promised,
  calls,
}: {
  readonly was: string | undefined;
  readonly promised: string | undefined;
  readonly calls?: string;
}) => (
  <>
    {was === undefined ? <span className="text-dim">no calls</span> : <span className="font-medium">{was}</span>}
    <span className="block text-[0.86rem] text-dim">
      promised {promised ?? "nothing"}
      {was !== undefined && calls !== undefined && `, ${calls}`}
    </span>
  </>
);
