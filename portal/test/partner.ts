/** A partner's team with an application, and its program: one that calls as theirs would, and counts what it was answered. */
import type { Page } from "playwright-core";
import { signUp, type NewPerson } from "./person.ts";

export interface Credential {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Somebody who begins: signed up, with a team, and on the page of its first application. */
export async function signUpWithTeam(page: Page, person: NewPerson): Promise<Credential & { applicationId: string }> {
  await page.goto("/session/sign-in?return=/welcome&create=1");
  await signUp(page, person, 0);
  await page.getByRole("button", { name: "Create team and sandbox key" }).click();
  const credential = await shownCredential(page);
  return { ...credential, applicationId: new URL(page.url()).pathname.split("/")[2] ?? "" };
}

/** The credential that the page shows this once. */
export async function shownCredential(page: Page): Promise<Credential> {
  await page.getByText("The secret is shown this once.").waitFor();
  const line = (name: string) => page.locator("dl > div").filter({ hasText: name }).locator("dd code").innerText();
  return { clientId: await line("Client id"), clientSecret: await line("Client secret") };
}

export interface PartnerProgram {
  /** One call of the storefront, counted by operation and status. */
  call(operationId: string, path: string, init?: RequestInit): Promise<Response>;
  checkAvailability(): Promise<Response>;
  placeOrder(number: string, quantity?: number): Promise<Response>;
  /** Calls by `checkAvailability 200`. */
  readonly counted: ReadonlyMap<string, number>;
}

/** With a token of this credential. */
export async function programOf(origin: string, credential: Credential): Promise<PartnerProgram> {
  const authorization = `Bearer ${await tokenOf(origin, credential)}`;
  const counted = new Map<string, number>();
  const call: PartnerProgram["call"] = async (operationId, path, init = {}) => {
    const headers = { authorization, "content-type": "application/json", ...(init.headers as Record<string, string>) };
    const answer = await fetch(`${origin}/experience/storefront/v2${path}`, { ...init, headers });
    await answer.clone().text();
    const key = `${operationId} ${String(answer.status)}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
    return answer;
  };
  return {
    call,
    counted,
    checkAvailability: () => call("checkAvailability", "/availability?sku=MUG-BLUE"),
    placeOrder: (number, quantity = 1) =>
      call("placeOrder", "/orders", {
        method: "POST",
        headers: { "idempotency-key": number },
        body: JSON.stringify({
          orderNumber: number,
          currency: "GBP",
          paymentToken: "tok_visa",
          fulfillment: { type: "delivery" },
          basket: [{ sku: "MUG-BLUE", quantity }],
        }),
      }),
  };
}

/** By client credentials. */
export async function tokenOf(origin: string, { clientId, clientSecret }: Credential): Promise<string> {
  const answer = await fetch(`${origin}/realms/tierline/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret }),
  });
  const body = (await answer.json()) as { access_token?: string };
  if (body.access_token === undefined) throw new Error(`No token: ${JSON.stringify(body)}`);
  return body.access_token;
}
