import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { CatalogApi, Journey } from "../api/catalog.ts";
import { waysInQuery } from "../api/ways-in.ts";
import type { FreshCredential } from "../first-call/fresh-secrets.ts";
import { tokenFor } from "../first-call/run.ts";
import { runJourney, type StepOutcome } from "./run-journey.ts";

/** One walk through a journey at a time; it ends when the page is left. */
export function useWalk(journey: Journey, apis: readonly CatalogApi[]) {
  const ways = useQuery(waysInQuery).data;
  const [current, setCurrent] = useState<string>();
  const [outcomes, setOutcomes] = useState<readonly StepOutcome[]>([]);
  const [waits, setWaits] = useState(false);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);
  const walk = useMutation({
    mutationFn: async (credential: FreshCredential) => {
      if (ways === undefined) throw new Error("Where tokens come from is not known yet: try again.");
      setOutcomes([]);
      const token = await tokenFor(credential, ways);
      const onOutcome = (outcome: StepOutcome) => {
        setWaits(false);
        setOutcomes((earlier) => [...earlier, outcome]);
      };
      const onWait = () => setWaits(true);
      await runJourney({
        journey,
        apis,
        token,
        signal: leaving.current.signal,
        onBegin: setCurrent,
        onOutcome,
        onWait,
      });
    },
    onSettled: () => {
      setCurrent(undefined);
      setWaits(false);
    },
  });
  return { walk, current, outcomes, waits };
}

export type WalkState = ReturnType<typeof useWalk>;
