/** The adapter for Example. Written in an afternoon: docs/write-an-adapter.md. */
import { defineAdapter } from "../../adapter.ts";
import { ExampleClient } from "./client.ts";
import { getItem } from "./items/get-item.ts";
import { notWritten } from "./not-written.ts";
import { Settings } from "./settings.ts";

export const adapter = defineAdapter({
  name: "example",
  settings: Settings,
  // What the product cannot do stays here for good, each with the reason; the suite then skips it.
  lacks: {},
  // What it bears: calls at once, and a second if it counts them.
  pace: { concurrency: 4 },
  drills: {
    endpoint: "TIERLINE_ERP_EXAMPLE_URL",
    sessionExpired: { status: 401 },
    throttled: { status: 429, headers: { "retry-after": "1" } },
  },
  open({ settings, log }) {
    const client = new ExampleClient(settings, log);
    return {
      // One line per operation as it is written; what is left refuses.
      port: { ...notWritten, getItem: getItem(client) },
      check: (deadline) => client.check(deadline),
      stop: () => client.close(),
    };
  },
});
