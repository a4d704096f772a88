import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { followableApplications, type ApplicationSettings } from "./applications.ts";
import { createGate } from "./gate.ts";
import type { Plan } from "./plans.ts";
import { about, admit, listeningLog, operation, principal, refusal } from "./sample.ts";

const one = { requests: 1, seconds: 60 };
const plans = new Map<string, Plan>([
  ["small", { read: one, write: one, batch: one }],
  ["internal", "unlimited"],
]);

async function gateWith(settings: Omit<ApplicationSettings, "clientId">) {
  const { log, said } = listeningLog();
  const fetch = () => Promise.resolve([{ clientId: "web-shop", ...settings }]);
  const applications = followableApplications(log);
  await applications.follow(fetch);
  applications.close();
  const gate = createGate({ plans, applications });
  return { said, from: (address?: string) => admit(gate, principal(), operation(), about(), address) };
}

describe("an application", () => {
  it("may have another plan than its token names", async () => {
    const { from } = await gateWith({ plan: "internal" });
    for (let i = 0; i < 3; i += 1) assert.deepEqual(from().headers, {});
  });

  it("that is suspended is refused, and others are not", async () => {
    const { from } = await gateWith({ suspended: true });
    assert.equal(refusal(() => from()).message, "This application is suspended.");
  });

  it("is refused with the tokens of a credential that was revoked, and let in with another's", async () => {
    const { from } = await gateWith({ plan: "internal", revoked: ["web-shop"] });
    assert.equal(refusal(() => from()).kind, "unauthenticated");
    const { from: withAnother } = await gateWith({ plan: "internal", revoked: ["key_old"] });
    withAnother();
  });

  it("may call from the addresses it has, and from nowhere else", async () => {
    const { from } = await gateWith({ plan: "internal", addresses: ["192.0.2.0/24", "2001:db8::/32", "198.51.100.7"] });
    for (const address of ["192.0.2.255", "2001:db8::1", "198.51.100.7", "::ffff:192.0.2.1"]) from(address);
    for (const address of ["192.0.3.0", "2001:db9::1", "198.51.100.8", "::1", "::ffff:192.0.3.1", "nonsense"]) {
      const problem = refusal(() => from(address));
      assert.equal(problem.kind, "forbidden");
      assert.doesNotMatch(problem.message, /\d/);
    }
  });

  it("that has no address is let in from none: what is called within the process is called by our own APIs", async () => {
    const { from } = await gateWith({ plan: "internal", addresses: ["192.0.2.0/24"] });
    assert.equal(refusal(() => from(undefined)).kind, "forbidden");
    const { from: fromAnywhere } = await gateWith({ plan: "internal" });
    fromAnywhere(undefined);
  });

  it("whose addresses cannot be read is let in from none, and that is said", async () => {
    const { from, said } = await gateWith({ plan: "internal", addresses: ["192.0.2.0/24", "192.0.2.0/33"] });
    refusal(() => from("192.0.2.1"));
    assert.match(said[0] ?? "", /let in from none/);
  });
});

describe("the settings of applications", () => {
  it("are fetched again, and those known stay while they cannot be", async () => {
    const { log, said } = listeningLog();
    let fetched = 0;
    const applications = followableApplications(log);
    await applications.follow(() => {
      fetched += 1;
      if (fetched === 2 || fetched === 3) return Promise.reject(new Error("away"));
      return Promise.resolve([{ clientId: `client-${String(Math.min(fetched, 4))}` }]);
    }, 1);
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise((resolve) => setImmediate(resolve));
    };
    assert.ok(applications.find("client-1"));
    await until(() => said.length === 1);
    assert.ok(applications.find("client-1"));
    await until(() => applications.find("client-4") !== undefined);
    assert.equal(said.length, 1);
    applications.close();
  });

  it("that cannot be fetched at first let nobody start", async () => {
    await assert.rejects(
      followableApplications(listeningLog().log).follow(() => Promise.reject(new Error("away"))),
      /away/,
    );
  });
});
