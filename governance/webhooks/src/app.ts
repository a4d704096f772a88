import { every } from "@tierline/kernel/durable/every";
import { defineApi } from "@tierline/kernel/host/module";
import { WebhooksConfig } from "./config.ts";
import { followApplications } from "./consumers/follow-applications.ts";
import { tellPartners } from "./consumers/tell-partners.ts";
import { contract } from "./contract.ts";
import { startCourier, type Courier } from "./delivery/courier.ts";
import { forget } from "./delivery/forget.ts";
import { getDelivery } from "./resources/deliveries/get-delivery.ts";
import { listDeliveries } from "./resources/deliveries/list-deliveries.ts";
import { recoverDeliveries } from "./resources/deliveries/recover-deliveries.ts";
import { repeatDelivery } from "./resources/deliveries/repeat-delivery.ts";
import { sendTestEvent } from "./resources/deliveries/send-test-event.ts";
import { changeEndpoint } from "./resources/endpoints/change-endpoint.ts";
import { checkSignatures } from "./resources/endpoints/check-signatures.ts";
import { createEndpoint } from "./resources/endpoints/create-endpoint.ts";
import { getEndpoint } from "./resources/endpoints/get-endpoint.ts";
import { listEndpoints } from "./resources/endpoints/list-endpoints.ts";
import { listSignatureChecks } from "./resources/endpoints/list-signature-checks.ts";
import { removeEndpoint } from "./resources/endpoints/remove-endpoint.ts";
import { rotateSecret } from "./resources/endpoints/rotate-secret.ts";
import { switchEndpoint } from "./resources/endpoints/switch-endpoint.ts";
import { verifyEndpoint } from "./resources/endpoints/verify-endpoint.ts";
import { reportEvents } from "./resources/events/report-events.ts";
import { listEventTypes } from "./resources/event-types/list-event-types.ts";
import { createSender } from "./target/sender.ts";
import { createVault } from "./target/vault.ts";

const hourMs = 3_600_000;

export const app = defineApi({
  contract,
  calls: {},
  data: { schema: "webhooks", migrations: new URL("./db/migrations/", import.meta.url) },
  config: WebhooksConfig,
  build: ({ db, config, secret, tellings, log }) => {
    const vault = createVault(secret("endpoint secrets"));
    const sender = createSender({
      allowed: config.WEBHOOKS_ALLOWED_NETWORKS,
      timeoutMs: config.WEBHOOKS_TIMEOUT_MS,
      dnsServers: config.WEBHOOKS_DNS_SERVERS,
    });
    let courier: Courier | undefined;
    let stopForgetting = () => Promise.resolve();
    const wake = () => courier?.wake();
    return {
      deps: { db, config, sender, vault, tellings, wake, log },
      handlers: {
        listEventTypes,
        listEndpoints,
        getEndpoint,
        createEndpoint,
        changeEndpoint,
        removeEndpoint,
        verifyEndpoint,
        checkSignatures,
        listSignatureChecks,
        switchEndpoint,
        rotateSecret,
        listDeliveries,
        getDelivery,
        repeatDelivery,
        sendTestEvent,
        recoverDeliveries,
        reportEvents,
      },
      consumers: [followApplications(db), tellPartners({ db, tellings, wake, log })],
      start: () => {
        courier = startCourier({ db, sender, vault, config, log });
        stopForgetting = every(hourMs, log, "forgetting deliveries", () => forget(db, config.WEBHOOKS_KEEP_DAYS));
        return Promise.resolve();
      },
      stop: async () => {
        await stopForgetting();
        await courier?.stop();
        await sender.close();
      },
    };
  },
});
