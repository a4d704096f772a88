import { QueryClient } from "@tanstack/react-query";
import { asProblem } from "./problem.ts";

/** Reads are tried again only where that can help: no answer, or a 5xx. */
const triesAgain = (failures: number, error: unknown): boolean => {
  const { kind, status } = asProblem(error);
  return failures < 2 && (status >= 500 || kind === "offline");
};

export const queryClient = new QueryClient({
  defaultOptions: {
    // Whether there is a network is found out by asking: the platform may run on this very machine.
    queries: {
      networkMode: "always",
      refetchOnReconnect: true,
      retry: triesAgain,
      retryDelay: (attempt) => 400 * 2 ** attempt,
      staleTime: 5_000,
    },
    // A failed write is shown to whoever made it; they decide.
    mutations: { networkMode: "always", retry: false },
  },
});
