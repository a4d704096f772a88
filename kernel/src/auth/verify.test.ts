import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, it, mock } from "node:test";
import { isProblem } from "../errors/problem.ts";
import { createForge, forgedIssuer, goodClaims } from "./forge.ts";
import { createAuthenticator, type AuthenticatorOptions } from "./verify.ts";

const forge = createForge();

function authenticator(overrides: Partial<AuthenticatorOptions> = {}) {
  let loads = 0;
  const loadKeys = (): Promise<(typeof forge.published)[]> => {
    loads += 1;
    return Promise.resolve([forge.published]);
  };
  const built = createAuthenticator({ issuerUrl: forgedIssuer, audience: "tierline", loadKeys, ...overrides });
  return {
    accept: async (token: string) => built.authenticate(`Bearer ${token}`),
    direct: (header: string | undefined) => built.authenticate(header),
    loads: () => loads,
  };
}

async function refuses(token: string, detail: RegExp, overrides: Partial<AuthenticatorOptions> = {}): Promise<void> {
  await assert.rejects(authenticator(overrides).accept(token), (error) => {
    assert.ok(isProblem(error, "unauthenticated"), String(error));
    assert.match(error.message, detail);
    assert.match(error.extras.headers?.["WWW-Authenticate"] ?? "", /^Bearer realm="tierline", error="invalid_token"/);
    return true;
  });
}

describe("a good token", () => {
  it("becomes the principal its claims describe", async () => {
    const principal = await authenticator().accept(forge.sign());
    assert.deepEqual(principal, {
      clientId: "web-shop",
      credential: "web-shop",
      kind: "client",
      subject: "subject-1",
      tenant: "tierline",
      channel: "web",
      plan: "standard",
      environment: "live",
      scopes: new Set(["orders:read", "orders:write"]),
      roles: new Set(),
    });
  });

  it("is an API with the role api, and a person with a session and a name", async () => {
    const { accept } = authenticator();
    const api = await accept(forge.sign({ azp: "process/orders", realm_access: { roles: ["api"] } }));
    assert.equal(api.kind, "api");
    const person = await accept(forge.sign({ sid: "s1", preferred_username: "mina" }));
    assert.equal(person.kind, "person");
    const service = await accept(forge.sign({ sid: "s1", preferred_username: "service-account-web-shop" }));
    assert.equal(service.kind, "client");
  });

  it("of a credential speaks for its application, and for the sandbox where it says so", async () => {
    const { accept } = authenticator();
    const { clientId, credential, environment } = await accept(
      forge.sign({ azp: "key_1", application: "app_1", environment: "sandbox" }),
    );
    assert.deepEqual(
      { clientId, credential, environment },
      { clientId: "app_1", credential: "key_1", environment: "sandbox" },
    );
  });

  it("of a person without a team makes them a tenant of their own; a client without tenant is refused", async () => {
    const { accept } = authenticator();
    const person = await accept(forge.sign({ sid: "s1", preferred_username: "mina", tenant: undefined }));
    assert.equal(person.tenant, "subject-1");
    await assert.rejects(accept(forge.sign({ tenant: undefined })), /"tenant"/);
  });

  it("is answered synchronously the second time", async () => {
    const { direct, loads } = authenticator();
    const header = `Bearer ${forge.sign()}`;
    const first = await direct(header);
    assert.equal(direct(header), first);
    assert.equal(loads(), 1);
  });

  it("is validated once for many callers at the same moment", async () => {
    const { direct } = authenticator();
    const header = `Bearer ${forge.sign()}`;
    const answers = Array.from({ length: 50 }, () => direct(header));
    assert.equal(new Set(answers).size, 1);
    assert.equal((await answers[0])?.clientId, "web-shop");
  });

  it("may name several audiences, and the scheme in any case", async () => {
    const { direct } = authenticator();
    assert.ok(await direct(`bearer ${forge.sign({ aud: ["account", "tierline"] })}`));
  });
});

describe("a bad token", () => {
  const now = (): number => Math.floor(Date.now() / 1000);
  const refusals: readonly [string, () => string, RegExp][] = [
    ["expired", () => forge.sign({ exp: now() - 1 }), /expired/],
    ["without expiry", () => forge.sign({ exp: undefined }), /no expiry/],
    ["with a text for expiry", () => forge.sign({ exp: "9999999999" }), /no expiry/],
    ["not valid yet", () => forge.sign({ nbf: now() + 60 }), /not valid yet/],
    ["issued in the future", () => forge.sign({ iat: now() + 60 }), /not valid yet/],
    ["with a text for iat", () => forge.sign({ iat: "0" }), /not valid yet/],
    ["with a text for nbf", () => forge.sign({ nbf: "0" }), /not valid yet/],
    ["of another issuer", () => forge.sign({ iss: "http://evil.test/realms/tierline" }), /another issuer/],
    ["of an issuer that only begins alike", () => forge.sign({ iss: `${forgedIssuer}/` }), /another issuer/],
    ["for another audience", () => forge.sign({ aud: "elsewhere" }), /not meant for this platform/],
    ["without audience", () => forge.sign({ aud: undefined }), /not meant for this platform/],
    ["that is an id token", () => forge.sign({ typ: "ID" }), /not an access token/],
    ["that is a refresh token", () => forge.sign({ typ: "Refresh" }), /not an access token/],
    ["signed by someone else under our key id", () => createForge().sign(), /signature/],
    ["with an unknown key id", () => createForge("other").sign(), /does not publish/],
    ["without a key id", () => forge.sign({}, { kid: undefined }), /RS256 and a key id/],
    ["with alg none", () => forge.sign({}, { alg: "none" }), /RS256/],
    ["with HS256 over the public key", () => forge.signConfused(), /RS256/],
    ["that claims ES256", () => forge.sign({}, { alg: "ES256" }), /RS256/],
    ["without client", () => forge.sign({ azp: undefined }), /"azp"/],
    ["without plan", () => forge.sign({ plan: undefined }), /"plan"/],
    ["whose claims are null", () => forge.sign().replace(/\.[^.]+\./, ".bnVsbA."), /cannot be read/],
    ["whose claims are no JSON", () => forge.sign().replace(/\.[^.]+\./, ".eHh4."), /expired|no expiry/],
  ];
  for (const [name, token, detail] of refusals) {
    it(`${name} is refused`, () => refuses(token(), detail));
  }

  it("tampered in a claim is refused", () => {
    const [header, , signature] = forge.sign().split(".");
    const claims = Buffer.from(JSON.stringify({ ...goodClaims(), plan: "internal" })).toString("base64url");
    return refuses(`${String(header)}.${claims}.${String(signature)}`, /signature/);
  });

  it("without a signature is refused", () => {
    const { direct } = authenticator();
    const unsigned = forge.sign().replace(/\.[^.]+$/, ".");
    assert.throws(
      () => direct(`Bearer ${unsigned}`),
      (error) => isProblem(error, "unauthenticated"),
    );
  });

  it("that is missing, of another scheme, or far too long is refused before any work", () => {
    const { direct, loads } = authenticator();
    for (const header of [undefined, "", "Bearer", "Basic YTpi", "Bearer a.b", `Bearer a.${"b".repeat(9000)}.c`]) {
      assert.throws(
        () => direct(header),
        (error) => isProblem(error, "unauthenticated"),
      );
    }
    assert.equal(loads(), 0);
  });
});

describe("at the edge of the clock", () => {
  it("a token is good in its last second and refused from the second of its expiry, remembered or not", async (t) => {
    mock.timers.enable({ apis: ["Date"], now: 1_800_000_000_000 });
    t.after(() => {
      mock.timers.reset();
    });
    const token = forge.sign({ exp: 1_800_000_010 });
    const { accept } = authenticator();
    assert.ok(await accept(token));
    mock.timers.setTime(1_800_000_009_999);
    assert.ok(await accept(token));
    await authenticator().accept(token);
    mock.timers.setTime(1_800_000_010_000);
    await assert.rejects(accept(token), /expired/);
    await refuses(token, /expired/);
  });

  it("nbf holds from its own second on", async (t) => {
    mock.timers.enable({ apis: ["Date"], now: 1_800_000_000_000 });
    t.after(() => {
      mock.timers.reset();
    });
    const token = forge.sign({ nbf: 1_800_000_001, exp: 1_800_000_100 });
    await refuses(token, /not valid yet/);
    mock.timers.setTime(1_800_000_001_000);
    assert.ok(await authenticator().accept(token));
  });
});

describe("an issuer whose clock is a little ahead", () => {
  it("issues tokens that are good at once", async () => {
    assert.ok(await authenticator().accept(forge.sign({ iat: Math.floor(Date.now() / 1000) + 20 })));
  });
});

describe("the issuer's keys", () => {
  const unavailable = (error: unknown): boolean => isProblem(error, "unavailable");

  async function keyServer(listener: RequestListener): Promise<{ certsUrl: string; close: () => void }> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    return {
      certsUrl: `http://127.0.0.1:${String(port)}/certs`,
      close: () => {
        server.closeAllConnections();
        server.close();
      },
    };
  }

  const over = (certsUrl: string, timeoutMs = 3000) =>
    createAuthenticator({ issuerUrl: forgedIssuer, audience: "tierline", certsUrl, timeoutMs });

  it("are fetched over HTTP, once for many tokens at the same moment", async () => {
    let asked = 0;
    const { certsUrl, close } = await keyServer((_request, response) => {
      asked += 1;
      response.end(JSON.stringify({ keys: [{ kty: "EC" }, { kty: "RSA", kid: "broken" }, forge.published] }));
    });
    const { authenticate } = over(certsUrl);
    await Promise.all(Array.from({ length: 20 }, () => authenticate(`Bearer ${forge.sign()}`)));
    assert.equal(asked, 1);
    close();
  });

  it("that never arrive make the service unavailable after the time-out", async () => {
    const { certsUrl, close } = await keyServer(() => undefined);
    await assert.rejects(async () => over(certsUrl, 50).authenticate(`Bearer ${forge.sign()}`), unavailable);
    close();
  });

  for (const [name, status, body] of [
    ["no JSON", 200, "<html>"],
    ["no key set", 200, "{}"],
    ["an error", 500, "{}"],
    ["more than 256 KiB", 200, JSON.stringify({ keys: [], padding: "x".repeat(300_000) })],
  ] as const) {
    it(`that arrive as ${name} make the service unavailable`, async () => {
      const { certsUrl, close } = await keyServer((_request, response) => response.writeHead(status).end(body));
      await assert.rejects(async () => over(certsUrl).authenticate(`Bearer ${forge.sign()}`), unavailable);
      close();
    });
  }

  it("are not asked for again by every token with an unknown key id", async () => {
    const { accept, loads } = authenticator();
    for (let i = 0; i < 5; i += 1) await assert.rejects(accept(createForge("unknown").sign()), /does not publish/);
    assert.equal(loads(), 1);
  });

  it("are fetched again when a new key appears", async () => {
    const next = createForge("key-2");
    let published = [forge.published];
    const { accept } = authenticator({ loadKeys: () => Promise.resolve(published), minKeyRefreshMs: 0 });
    await accept(forge.sign());
    published = [next.published];
    assert.ok(await accept(next.sign()));
  });

  it("that were away for a moment are asked for again", async () => {
    let fails = true;
    const loadKeys = () => (fails ? Promise.reject(new Error("down")) : Promise.resolve([forge.published]));
    const { accept } = authenticator({ loadKeys });
    await assert.rejects(accept(forge.sign()), unavailable);
    fails = false;
    mock.timers.enable({ apis: ["Date"], now: Date.now() + 1500 });
    assert.ok(await accept(forge.sign()));
    mock.timers.reset();
  });
});

it("an issuer address without a realm is refused when the authenticator is built", () => {
  assert.throws(() => createAuthenticator({ issuerUrl: "http://x/auth", audience: "a" }), /must end with \/realms\//);
});
