/** A process with one, two or three of the tiers. Asked `{tiers, identity, upstream}`, it answers `{origin}`. */
import { forgedIssuer } from "@tierline/kernel/auth/forge";
import { createAuthenticator } from "@tierline/kernel/auth/verify";
import { listen } from "@tierline/kernel/host/server";
import { answer } from "../processes/child.ts";
import { buildTiers, type TiersOptions } from "./build-tiers.ts";
import { withoutDatabase } from "@tierline/kernel/host/health";

answer(async (options: TiersOptions) => {
  const server = await listen({ host: "127.0.0.1", port: 0 });
  server.serve({
    health: withoutDatabase,
    apis: buildTiers(options),
    authenticator: createAuthenticator({
      issuerUrl: forgedIssuer,
      audience: "tierline",
      loadKeys: () => Promise.resolve([options.identity.published]),
    }),
  });
  server.markReady();
  return { origin: server.origin };
});
