/** governance/webhooks on a database of its own, told of applications and events as the log tells. */
import { randomUUID } from "node:crypto";
import { principalNamed, type Principal } from "@tierline/kernel/auth/principal";
import type { EventDeclaration } from "@tierline/kernel/events/event";
import { applicationChanged, orderCancelled } from "@tierline/kernel/model/events";
import { newId } from "@tierline/kernel/model/ids";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { neighborTellings, openApi } from "@tierline/kernel/testing/open-api";
import { app } from "../src/app.ts";

export type Webhooks = Awaited<ReturnType<typeof openWebhooks>>;

/** Local receivers are allowed; nothing waits long. */
const quick = {
  WEBHOOKS_ALLOWED_NETWORKS: "127.0.0.0/8",
  WEBHOOKS_POLL_MS: "20",
  WEBHOOKS_RETRY_SECONDS: "0.05,0.1,0.2",
  WEBHOOKS_TIMEOUT_MS: "1000",
};

/** What the shop's API tells, as main.ts hands it around. */
export const tellings = await neighborTellings("experience/storefront");
/** As the shop is told of an order that is cancelled. */
export const cancelledType = "order.cancelled.v2";

/** Somebody of a team. */
export const memberOf = (team: string): Principal =>
  principalNamed("portal", { kind: "person", subject: `person of ${team}`, tenant: team, channel: "portal" });

/** A token of the application itself. */
export const application = (applicationId: string): Principal =>
  principalNamed(applicationId, { credential: "key_1", tenant: "team", channel: applicationId });

export async function openWebhooks(settings: Record<string, string> = {}, databaseUrl?: string) {
  const url = databaseUrl ?? (await testDatabase());
  const opened = await openApi(app, { databaseUrl: url, environment: { ...quick, ...settings }, tellings });
  const { call, db } = opened;

  const hear = async (types: readonly EventDeclaration[], events: readonly { type: string; data: unknown }[]) => {
    const consumer = opened.consumers.find((each) => types.every((type) => each.types.includes(type)));
    if (consumer === undefined) throw new Error("Nobody hears these events.");
    const logged = events.map(({ type, data }) => {
      const declaration = consumer.types.find((each) => each.type === type);
      const key = declaration?.key(data as never) ?? "";
      const time = new Date().toISOString();
      return { id: randomUUID(), type, source: "process/orders", key, time, correlationId: "test", data };
    });
    await consumer.handle(logged);
    return logged;
  };
  const know = (
    applicationId: string,
    team: string | null,
    status: "active" | "suspended" = "active",
    scopes = ["storefront:read", "storefront:write"],
  ) =>
    hear(
      [applicationChanged],
      [
        {
          type: applicationChanged.type,
          data: {
            clientId: applicationId,
            name: "Shop",
            tenant: team ?? applicationId,
            owner: "a partner",
            team,
            plan: "standard",
            scopes,
            allowedAddresses: [],
            status,
            revokedCredentials: [],
          },
        },
      ],
    );
  /** An order of the application is cancelled, as process/orders says it: the smallest event there is. */
  const cancelled = (applicationId: string, orderId = newId("ord"), channelOrderNumber = "W-1") => ({
    type: orderCancelled.type,
    data: { orderId, channel: applicationId, channelOrderNumber, ended: "cancelled", reason: "a test" },
  });
  const happen = (...events: readonly { type: string; data: unknown }[]) => hear([orderCancelled], events);

  const create = (as: Principal, applicationId: string, url: string, more: { ordered?: boolean } = {}) =>
    call.createEndpoint(
      {
        body: { applicationId, url, eventTypes: [cancelledType], ordered: false, description: "", ...more },
      },
      { principal: as },
    );
  /** An application of a team of its own with a verified endpoint. */
  const listening = async (url: string, more: { ordered?: boolean } = {}) => {
    const [team, applicationId] = [newId("team"), newId("app")];
    const person = memberOf(team);
    await know(applicationId, team);
    const { endpointId, secret } = await create(person, applicationId, url, more);
    if (secret === null) throw new Error("A new endpoint comes with its secret.");
    const params = { endpointId };
    const { verified, detail } = await call.verifyEndpoint({ params }, { principal: person });
    if (!verified) throw new Error(detail);
    const as = { principal: person };
    const deliveries = async () => (await call.listDeliveries({ params, query: {} }, as)).items;
    const until = (holds: (found: Awaited<ReturnType<typeof deliveries>>) => boolean) => eventually(deliveries, holds);
    const endpoint = () => call.getEndpoint({ params }, as);
    return { team, applicationId, person, as, endpointId, params, secret, deliveries, until, endpoint };
  };
  return { ...opened, call, db, databaseUrl: url, know, cancelled, happen, create, listening };
}

/** Whether all of them are in this state. */
export const all =
  (state: string, count: number) =>
  (found: readonly { readonly state: string }[]): boolean =>
    found.length === count && found.every((each) => each.state === state);
