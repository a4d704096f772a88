/** governance/webhooks: partners' applications are told of what happens to their orders. */
import type { ApiContract } from "@tierline/kernel/api/contract";
import {
  applicationChanged,
  auditRecorded,
  orderCancelled,
  orderPlaced,
  orderShipped,
  returnAccepted,
  returnRefunded,
} from "@tierline/kernel/model/events";
import * as deliveries from "./resources/deliveries/contract.ts";
import * as endpoints from "./resources/endpoints/contract.ts";
import { reportEvents } from "./resources/events/contract.ts";
import { listEventTypes } from "./resources/event-types/contract.ts";

export const contract = {
  about: {
    tier: "governance",
    name: "webhooks",
    title: "Webhooks",
    description: "Endpoints of partners' applications, and the signed delivery of events to them.",
    version: "1.0.0",
    owner: "platform-governance",
    lifecycle: "active",
    authority: ["webhook-endpoints"],
    slo: { availability: "99.5 %", p99Ms: 1_000 },
    dataClasses: ["internal", "personal"],
  },
  operations: {
    listEventTypes,
    listEndpoints: endpoints.listEndpoints,
    getEndpoint: endpoints.getEndpoint,
    createEndpoint: endpoints.createEndpoint,
    changeEndpoint: endpoints.changeEndpoint,
    removeEndpoint: endpoints.removeEndpoint,
    verifyEndpoint: endpoints.verifyEndpoint,
    checkSignatures: endpoints.checkSignatures,
    listSignatureChecks: endpoints.listSignatureChecks,
    switchEndpoint: endpoints.switchEndpoint,
    rotateSecret: endpoints.rotateSecret,
    listDeliveries: deliveries.listDeliveries,
    getDelivery: deliveries.getDelivery,
    repeatDelivery: deliveries.repeatDelivery,
    sendTestEvent: deliveries.sendTestEvent,
    recoverDeliveries: deliveries.recoverDeliveries,
    reportEvents,
  },
  publishes: [auditRecorded],
  // What experience APIs tell of: none that is not named here can be told.
  consumes: [applicationChanged, orderPlaced, orderShipped, orderCancelled, returnAccepted, returnRefunded],
} as const satisfies ApiContract;
