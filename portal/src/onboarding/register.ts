/**
 * Dynamic client registration (RFC 7591) without an initial access token: an application gets a sandbox of its own and credentials for it, and
 * somebody may take it over later. It asks governance/onboarding, which counts by address.
 */
import { Hono, type Context } from "hono";
import type { CallSource } from "@tierline/kernel/api/context";
import type { Client } from "@tierline/kernel/client/client";
import { isProblem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import type { operations } from "@tierline/openapi/clients/governance-onboarding.v1";
import { limitedBody } from "../limited-body.ts";
import { RegistrationRequest } from "./registration-request.ts";

export interface RegistrationOptions {
  readonly onboarding: Pick<Client<operations>, "registerApplication">;
  /** The address a request comes from. */
  readonly addressOf: (c: Context) => string | undefined;
}

export const registrationPath = "/register";
const mostBytes = 16_384;
const patienceMs = 10_000;

export function registration({ onboarding, addressOf }: RegistrationOptions): Hono {
  const app = new Hono();
  app.post(registrationPath, async (c) => {
    c.header("cache-control", "no-store");
    const asked = RegistrationRequest.safeParse(await bodyOf(c));
    if (!asked.success) {
      const [issue] = asked.error.issues;
      const member = issue?.path[0];
      return refusal(
        c,
        member === undefined ? "The body is not a JSON object." : `${String(member)} ${issue?.message ?? ""}`,
      );
    }
    const { client_name: name, contacts = [], token_endpoint_auth_method = "client_secret_basic" } = asked.data;
    const body = { name, contact: contacts[0] ?? null, address: addressOf(c) ?? "0.0.0.0" };
    try {
      const made = await onboarding.registerApplication(source(), { body, idempotencyKey: newId("reg") });
      return c.json(answer(made, token_endpoint_auth_method), 201);
    } catch (error) {
      if (!isProblem(error, "too-many-requests")) throw error;
      c.header("retry-after", String(error.extras.retryAfterSeconds ?? 3_600));
      return c.json({ error: "temporarily_unavailable", error_description: error.message }, 429);
    }
  });
  return app;
}

type Registered = Awaited<ReturnType<Client<operations>["registerApplication"]>>;

/** RFC 7591, section 3.2.1, with two members of ours: the application, and the code with which a team takes it over. */
const answer = ({ application, credential, claimCode }: Registered, method: string) => ({
  client_id: credential.clientId,
  client_secret: credential.clientSecret,
  client_id_issued_at: seconds(credential.createdAt),
  client_secret_expires_at: application.expiresAt === null ? 0 : seconds(application.expiresAt),
  client_name: application.name,
  grant_types: ["client_credentials"],
  response_types: [],
  token_endpoint_auth_method: method,
  scope: application.scopes.join(" "),
  application_id: application.applicationId,
  claim_code: claimCode,
});

const seconds = (moment: string): number => Math.floor(Date.parse(moment) / 1_000);

/** RFC 7591, section 3.2.2. */
const refusal = (c: Context, description: string) =>
  c.json({ error: "invalid_client_metadata", error_description: description }, 400);

/** Undefined for what is no JSON. */
async function bodyOf(c: Context): Promise<unknown> {
  const text = new TextDecoder().decode(await limitedBody(c, mostBytes));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const source = (): CallSource => ({ origin: null, correlationId: newId("cor"), deadline: Date.now() + patienceMs });
